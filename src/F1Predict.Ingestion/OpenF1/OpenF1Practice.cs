using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// Reads practice sessions that are over and not stored yet. A driver who is not known, as one of a junior series may be, is left out with an issue:
/// he is not in the race either.
/// </summary>
internal sealed class OpenF1Practice(Conversation conversation, OpenF1Drivers drivers, Reference reference)
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <param name="meeting">The meeting.</param>
    /// <param name="number">1, 2 or 3.</param>
    /// <param name="now">The time.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Null when there is nothing new to say.</returns>
    public async Task<IReadOnlyList<PracticeResult>?> ReadAsync(OpenF1Meeting meeting, int number, DateTimeOffset now, CancellationToken ct)
    {
        var (times, weekend) = (meeting.Race.Sessions, reference.Weekend(meeting.Race.Key));
        var (start, stored) = number switch
        {
            1 => (times.Practice1, weekend?.Practice1),
            2 => (times.Practice2, weekend?.Practice2),
            _ => (times.Practice3, weekend?.Practice3),
        };
        if (start is null || now < start + Length || stored is { Count: > 0 } || meeting.KeyOf($"Practice {number}") is not { } session) return null;
        var answer = await conversation
            .JsonAsync($"session_result?session_key={session}", $"{meeting.Race.Key} practice {number}", ct, mayBeMissing: true).ConfigureAwait(false);
        if (answer?.Rows() is not { Count: > 0 } rows) return null;
        return await drivers.OfAsync(meeting, ct).ConfigureAwait(false) is { } people ? Results(rows, session, people) : null;
    }

    private static List<PracticeResult>? Results(IReadOnlyList<JsonRow> rows, int session, Dictionary<(int Session, int Number), DriverId?> people)
    {
        var results = new List<PracticeResult>(rows.Count);
        foreach (var row in rows)
        {
            var errors = row.Issues.Errors;
            if (row.Int("driver_number") is not { } number) return null;
            var (lap, laps) = (row.RealOrNull("duration"), row.IntOrNull("number_of_laps"));
            if (row.Issues.Errors > errors) return null;
            if (people.GetValueOrDefault((session, number)) is not { } driver)
            {
                row.Report("driver_number", $"{number}", "it cannot be told which driver that is: left out");
                continue;
            }

            if (results.Exists(r => r.Driver == driver))
            {
                row.Report("driver_number", $"{number}", $"{driver} appears twice");
                return null;
            }

            results.Add(new PracticeResult(driver, lap is > 0 ? (int)Math.Round(lap.Value * 1000) : null, laps));
        }

        return results.Count > 0 ? results : null;
    }
}
