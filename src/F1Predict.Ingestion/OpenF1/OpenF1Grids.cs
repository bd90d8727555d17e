using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Reads starting grids. Their rows bear the key of the session that set them (qualifying), and the car's number in that session.</summary>
internal sealed class OpenF1Grids(Conversation conversation, OpenF1Drivers drivers)
{
    public async Task<(IReadOnlyList<GridSlot>? Race, IReadOnlyList<GridSlot>? Sprint)> ReadAsync(OpenF1Meeting meeting, CancellationToken ct)
    {
        var grid = await conversation
            .JsonAsync($"starting_grid?meeting_key={meeting.MeetingKey}", $"{meeting.Race.Key} grid", ct, mayBeMissing: true).ConfigureAwait(false);
        if (grid?.Rows() is not { Count: > 0 } rows) return (null, null);
        if (await drivers.OfAsync(meeting, ct).ConfigureAwait(false) is not { } people) return (null, null);
        return (Slots(rows, meeting, people, sprint: false), Slots(rows, meeting, people, sprint: true));
    }

    private static List<GridSlot>? Slots(
        IReadOnlyList<JsonRow> rows, OpenF1Meeting meeting, Dictionary<(int Session, int Number), DriverId?> people, bool sprint)
    {
        var slots = new List<GridSlot>();
        var whole = true;
        foreach (var row in rows)
        {
            if (row.Int("session_key") is not { } key) return null;
            if (!meeting.Sessions.TryGetValue(key, out var session))
            {
                row.Report("session_key", $"{key}", $"the meeting {meeting.MeetingKey} has no such session");
                return null;
            }

            if (session.StartsWith("Sprint", StringComparison.Ordinal) != sprint) continue;
            if (Slot(row, key, people) is { } slot && Unique(row, slot, slots)) slots.Add(slot);
            else whole = false;
        }

        return whole && slots.Count > 0 ? slots : null;
    }

    private static GridSlot? Slot(JsonRow row, int session, Dictionary<(int Session, int Number), DriverId?> people)
    {
        if (row.Int("driver_number") is not { } number || row.Int("position") is not { } position) return null;
        if (people.GetValueOrDefault((session, number)) is { } driver && position is >= 1 and <= 99) return new GridSlot(driver, position);
        if (position is < 1 or > 99) row.Report("position", $"{position}", "a slot is expected");
        else row.Report("driver_number", $"{number}", "it cannot be told which driver that is");
        return null;
    }

    private static bool Unique(JsonRow row, GridSlot slot, List<GridSlot> slots)
    {
        if (!slots.Exists(s => s.Driver == slot.Driver || s.Position == slot.Position)) return true;
        row.Report("position", $"{slot.Position}", $"the slot, or {slot.Driver}, appears twice");
        return false;
    }
}
