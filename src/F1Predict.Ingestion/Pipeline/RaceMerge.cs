using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// What a source says of a race, joined to what is stored. What the source does not say stays; where it says the same with fewer details (a
/// retirement without its cause, a slot without its penalty) the details stay.
/// </summary>
internal static class RaceMerge
{
    /// <summary>The weekend; null when neither the source nor the store knows the race itself.</summary>
    public static RaceWeekend? Weekend(RaceUpdate update, RaceWeekend? stored)
    {
        if ((update.Race ?? stored?.Race) is not { } race) return null;
        return new RaceWeekend
        {
            Race = race,
            Entries = Said(update.Entries, stored?.Entries),
            Practice1 = Said(update.Practice1, stored?.Practice1),
            Practice2 = Said(update.Practice2, stored?.Practice2),
            Practice3 = Said(update.Practice3, stored?.Practice3),
            Qualifying = Said(update.Qualifying, stored?.Qualifying),
            SprintQualifying = Said(update.SprintQualifying, stored?.SprintQualifying),
            SprintGrid = Grid(update.SprintGrid, stored?.SprintGrid),
            SprintResult = Results(update.SprintResult, stored?.SprintResult),
            StartingGrid = Grid(update.StartingGrid, stored?.StartingGrid),
        };
    }

    /// <summary>The race with its result; null when there is no whole result, neither new nor stored. A partial one replaces nothing.</summary>
    public static CompletedRace? Completed(RaceUpdate update, RaceWeekend weekend, CompletedRace? stored)
    {
        var results = update.ResultComplete ? Results(update.Results, stored?.Results) : stored?.Results;
        if (results is null or { Count: 0 }) return null;
        if ((update.LapsRun ?? stored?.LapsRun ?? results.Max(r => r.Laps) ?? weekend.Race.ScheduledLaps) is not { } lapsRun) return null;
        return new CompletedRace
        {
            Weekend = weekend,
            Results = results,
            LapsRun = lapsRun,
            FastestLaps = Said(update.FastestLaps, stored?.FastestLaps),
            PitStops = Said(update.PitStops, stored?.PitStops),
            Weather = stored?.Weather,
            DriverStandings = Said(update.DriverStandings, stored?.DriverStandings),
            ConstructorStandings = Said(update.ConstructorStandings, stored?.ConstructorStandings),
        };
    }

    private static IReadOnlyList<T> Said<T>(IReadOnlyList<T>? update, IReadOnlyList<T>? stored) => update is { Count: > 0 } ? update : stored ?? [];

    private static IReadOnlyList<CarResult> Results(IReadOnlyList<CarResult>? update, IReadOnlyList<CarResult>? stored)
    {
        if (update is null or { Count: 0 } || stored is null or { Count: 0 }) return Said(update, stored);
        var known = stored.ToDictionary(r => r.Driver);
        return [.. update.Select(r => known.TryGetValue(r.Driver, out var old)
            ? r with { Finish = Detailed(r.Finish, old.Finish), TimeMs = r.TimeMs ?? old.TimeMs, Laps = r.Laps ?? old.Laps }
            : r)];
    }

    private static IReadOnlyList<GridSlot> Grid(IReadOnlyList<GridSlot>? update, IReadOnlyList<GridSlot>? stored)
    {
        if (update is null or { Count: 0 } || stored is null or { Count: 0 }) return Said(update, stored);
        var known = stored.ToDictionary(g => g.Driver);
        var said = update.Select(g => g.Driver).ToHashSet();

        // A list of slots may leave out who starts from the pit lane.
        return
        [
            .. update.Select(g => g.Penalty is null && known.TryGetValue(g.Driver, out var old) && old.Position == g.Position ? old : g),
            .. stored.Where(g => g.FromPitLane && !said.Contains(g.Driver)),
        ];
    }

    /// <summary>The stored way to finish where the new one says the same: its words are kept, whatever the other source calls it.</summary>
    private static Finish Detailed(Finish said, Finish stored) =>
        said.GetType() == stored.GetType() && said.ClassifiedPosition == stored.ClassifiedPosition ? stored : said;
}
