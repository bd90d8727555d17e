using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Whose number is whose in a session: a reserve driver may have another's in practice. Asked for once a meeting.</summary>
internal sealed class OpenF1Drivers(Conversation conversation, IdentityResolver identity)
{
    private readonly Dictionary<int, Dictionary<(int Session, int Number), DriverId?>?> _asked = [];

    /// <summary>The drivers by session and number, null for one that is not known; null when the source does not say.</summary>
    public async Task<Dictionary<(int Session, int Number), DriverId?>?> OfAsync(OpenF1Meeting meeting, CancellationToken ct)
    {
        if (_asked.TryGetValue(meeting.MeetingKey, out var known)) return known;
        var answer = await conversation.JsonAsync($"drivers?meeting_key={meeting.MeetingKey}", $"{meeting.Race.Key} drivers", ct).ConfigureAwait(false);
        return _asked[meeting.MeetingKey] = answer?.Rows() is { } rows ? Read(rows, meeting.Race.Key.Season) : null;
    }

    private Dictionary<(int Session, int Number), DriverId?> Read(IReadOnlyList<JsonRow> rows, int season)
    {
        var people = new Dictionary<(int, int), DriverId?>();
        foreach (var row in rows)
        {
            if (row.Int("session_key") is not { } session || row.Int("driver_number") is not { } number) continue;
            var full = row.TextOrNull("full_name") ?? "";
            var family = row.TextOrNull("last_name") ?? full.Split(' ')[^1];
            var given = row.TextOrNull("first_name") ?? full.Split(' ')[0];
            people[(session, number)] = identity.DriverNamed(given, family, season);
        }

        return people;
    }
}
