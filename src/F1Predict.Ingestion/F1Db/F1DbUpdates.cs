using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>A history as updates: everything it has is said, what it has not is said to be none.</summary>
internal static class F1DbUpdates
{
    public static IReadOnlyList<RaceUpdate> Of(RaceHistory history, SourceQuery query) =>
    [
        .. history.CompletedRaces.Where(r => query.Wants(r.Key)).Select(r => Of(r.Weekend, r)),
        .. history.Upcoming.Where(w => query.Wants(w.Key)).Select(w => Of(w, null)),
    ];

    private static RaceUpdate Of(RaceWeekend weekend, CompletedRace? race) => new()
    {
        Key = weekend.Key,
        Race = weekend.Race,
        Entries = weekend.Entries,
        Practice1 = weekend.Practice1,
        Practice2 = weekend.Practice2,
        Practice3 = weekend.Practice3,
        Qualifying = weekend.Qualifying,
        SprintQualifying = weekend.SprintQualifying,
        SprintGrid = weekend.SprintGrid,
        SprintResult = weekend.SprintResult,
        StartingGrid = weekend.StartingGrid,
        Results = race?.Results ?? [],
        FastestLaps = race?.FastestLaps ?? [],
        PitStops = race?.PitStops ?? [],
        DriverStandings = race?.DriverStandings ?? [],
        ConstructorStandings = race?.ConstructorStandings ?? [],
        LapsRun = race?.LapsRun,
        ResultComplete = race is not null,
    };
}
