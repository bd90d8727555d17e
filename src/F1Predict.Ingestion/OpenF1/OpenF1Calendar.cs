using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Reads the meetings of a season and their sessions.</summary>
internal static class OpenF1Calendar
{
    public static async Task<IReadOnlyList<OpenF1Meeting>> ReadAsync(
        Conversation conversation, Reference reference, IdentityResolver identity, SourceQuery query, CancellationToken ct)
    {
        var meetings = await conversation.JsonAsync($"meetings?year={query.Season}", "meetings", ct, mayBeMissing: true).ConfigureAwait(false);
        var sessions = await conversation.JsonAsync($"sessions?year={query.Season}", "sessions", ct, mayBeMissing: true).ConfigureAwait(false);
        if (meetings?.Rows() is not { Count: > 0 } rows || sessions?.Rows() is not { Count: > 0 } sessionRows)
        {
            // Of a season that is not announced yet the source says 404, or an empty list.
            if (conversation.Issues.Count == 0) conversation.Issues.Report($"meetings?year={query.Season}", null, null, $"season {query.Season} has no meetings");
            return [];
        }

        var byMeeting = sessionRows.Where(s => s.Int("meeting_key") is not null).ToLookup(s => s.IntOrNull("meeting_key")!.Value);
        var found = new Dictionary<RaceKey, OpenF1Meeting>();
        foreach (var row in rows)
        {
            if (row.Int("meeting_key") is not { } key || row.Text("meeting_name") is not { } name) continue;

            // Tests before the season are meetings too.
            if (name.Contains("Testing", StringComparison.OrdinalIgnoreCase)) continue;
            if (Map(row, key, [.. byMeeting[key]], reference, query.Season) is not { } meeting || !query.Wants(meeting.Race.Key)) continue;
            if (!found.TryAdd(meeting.Race.Key, meeting)) row.Report("meeting_key", $"{key}", $"it is the race {meeting.Race.Key}, as is an earlier meeting");
            else identity.Meet(meeting.Race.Circuit);
        }

        return [.. found.Values.OrderBy(m => m.Race.Key)];
    }

    private static OpenF1Meeting? Map(JsonRow row, int key, JsonRow[] sessions, Reference reference, int season)
    {
        var errors = row.Issues.Errors;
        if (row.Text("circuit_short_name") is not { } shortName) return null;
        var starts = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var names = new Dictionary<int, string>();
        foreach (var session in sessions)
        {
            if (session.Int("session_key") is not { } sessionKey || session.Text("session_name") is not { } name) continue;
            if (session.InstantOrNull("date_start") is not { } start) continue;
            if (!starts.TryAdd(name, start)) session.Report("session_name", name, $"the meeting {key} has it twice");
            names[sessionKey] = name;
        }

        if (row.Issues.Errors > errors) return null;
        if (!starts.TryGetValue("Race", out var raceStart))
        {
            row.Report("meeting_key", $"{key}", "the meeting has no race");
            return null;
        }

        if (Known(row, shortName, raceStart, reference, season) is not { } known) return null;
        var race = known with
        {
            Date = DateOnly.FromDateTime(raceStart.UtcDateTime),
            Sprint = !starts.ContainsKey("Sprint") ? SprintFormat.None : season == 2023 ? SprintFormat.AfterQualifying : SprintFormat.BeforeQualifying,
            Sessions = new SessionTimes
            {
                Practice1 = At("Practice 1"),
                Practice2 = At("Practice 2"),
                Practice3 = At("Practice 3"),
                Qualifying = At("Qualifying"),
                SprintQualifying = At("Sprint Qualifying") ?? At("Sprint Shootout"),
                Sprint = At("Sprint"),
                Race = raceStart,
            },
        };
        return new OpenF1Meeting { MeetingKey = key, Race = race, Sessions = names };

        DateTimeOffset? At(string name) => starts.TryGetValue(name, out var start) ? start : null;
    }

    /// <summary>The race that is known at that circuit in that season, the one closest in time when there are two.</summary>
    private static Race? Known(JsonRow row, string shortName, DateTimeOffset start, Reference reference, int season)
    {
        if (CircuitTable.FromTiming(shortName) is not { } circuit)
        {
            row.Report("circuit_short_name", shortName, "the circuit is not known");
            return null;
        }

        var day = DateOnly.FromDateTime(start.UtcDateTime);
        var race = reference.Season(season).Select(w => w.Race).Where(r => r.Circuit == circuit).MinBy(r => Math.Abs(r.Date.DayNumber - day.DayNumber));
        if (race is null) row.Report("circuit_short_name", shortName, $"no race of {season} is known there");
        return race;
    }
}
