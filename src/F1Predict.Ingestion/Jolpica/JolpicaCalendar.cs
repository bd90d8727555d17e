using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// Reads the calendar. The layout of a circuit is not in it: that of the same race is used if it is known, else of the last one held there. At a
/// circuit without a race it is the first layout, of the circuit's own kind; which way round, how long, with how many turns and over how many laps
/// is then not known.
/// </summary>
internal sealed class JolpicaCalendar(JolpicaPeople people, Reference reference)
{
    /// <summary>The races by round; null for one that is announced, but could not be read.</summary>
    public SortedDictionary<RaceKey, Race?> Read(JolpicaRows pages, SourceQuery query)
    {
        var races = new SortedDictionary<RaceKey, Race?>();
        foreach (var row in pages.Rows)
        {
            if (row.Race() is not { } key) continue;
            if (key.Season != query.Season)
            {
                row.Report("season", $"{key.Season}", $"season {query.Season} was asked for");
            }
            else if (!races.ContainsKey(key))
            {
                races.Add(key, query.Wants(key) ? Map(row, key) : null);
            }
            else
            {
                row.Report("round", $"{key.Round}", "the race appears twice");
                races[key] = null;
            }
        }

        RefuseOutOfOrder(races, pages);
        foreach (var other in races.Keys.Where(k => !query.Wants(k)).ToArray()) races.Remove(other);
        return races;
    }

    private static void RefuseOutOfOrder(SortedDictionary<RaceKey, Race?> races, JolpicaRows pages)
    {
        Race? before = null;
        foreach (var race in races.Values.OfType<Race>().ToArray())
        {
            if (before is not null && race.Date < before.Date)
            {
                pages.Rows[0].Issues.Report(
                    pages.Path, $"Races[{race.Key}].date", $"{race.Date:yyyy-MM-dd}", $"it is before round {before.Key.Round} on {before.Date:yyyy-MM-dd}");
                races[race.Key] = null;
            }
            else
            {
                before = race;
            }
        }
    }

    private Race? Map(JsonRow row, RaceKey key)
    {
        var issues = row.Issues.Count;
        var name = row.Text("raceName");
        var date = row.Date("date");
        var sprint = Sprint(row, key.Season);
        var sessions = Sessions(row, sprint);
        if (people.CircuitOf(row) is not { } circuit || name is null || date is not { } day || row.Issues.Count > issues && Broken(row, issues)) return null;
        var same = reference.Weekend(key)?.Race is { } known && known.Circuit == circuit.Id ? known : null;
        var pattern = same ?? reference.NearestAt(circuit.Id, key) ?? First(circuit, row);

        // Names differ in wording between sources; a race keeps the one it has.
        return pattern with { Key = key, Name = same?.Name ?? name, Date = day, Sprint = sprint, Sessions = sessions };
    }

    /// <summary>What is known of a race at a circuit where none was held yet; the calendar fills in the rest.</summary>
    private static Race First(Circuit circuit, JsonRow row)
    {
        row.Report("Circuit", circuit.Id.Value, "no race was held there yet: direction, length, turns and planned laps are left open");
        return new Race
        {
            Key = default,
            Name = "",
            Date = default,
            Circuit = circuit.Id,
            Layout = $"{circuit.Id}-1",
            Kind = circuit.Kind,
            Direction = null,
            LapLengthKm = null,
            Turns = null,
            ScheduledLaps = null,
        };
    }

    /// <summary>Whether one of the new issues concerns the race itself; that a circuit is new does not spoil the rest.</summary>
    private static bool Broken(JsonRow row, int before) =>
        row.Issues.All.Skip(before).Any(i => i.Field?.EndsWith("circuitId", StringComparison.Ordinal) != true);

    private static SprintFormat Sprint(JsonRow row, int season)
    {
        if (!row.Has("Sprint")) return SprintFormat.None;
        return season switch
        {
            < 2023 => SprintFormat.SetsTheGrid,
            2023 => SprintFormat.AfterQualifying,
            _ => SprintFormat.BeforeQualifying,
        };
    }

    private static SessionTimes Sessions(JsonRow row, SprintFormat sprint)
    {
        // Until the shootout of 2023 had a name of its own, it stood where the second practice stands.
        var shootout = Utc(row.Child("SprintShootout")) ?? Utc(row.Child("SprintQualifying"));
        var second = Utc(row.Child("SecondPractice"));
        var secondIsShootout = sprint == SprintFormat.AfterQualifying && shootout is null;
        return new SessionTimes
        {
            Practice1 = Utc(row.Child("FirstPractice")),
            Practice2 = secondIsShootout ? null : second,
            Practice3 = Utc(row.Child("ThirdPractice")),
            Qualifying = Utc(row.Child("Qualifying")),
            SprintQualifying = secondIsShootout ? second : shootout,
            Sprint = Utc(row.Child("Sprint")),
            Race = Utc(row),
        };
    }

    private static DateTimeOffset? Utc(JsonRow? session) =>
        session is { } row && row.DateOrNull("date") is { } day && row.UtcTimeOrNull("time") is { } clock ? new DateTimeOffset(day, clock, TimeSpan.Zero) : null;
}
