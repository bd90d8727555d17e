namespace F1Predict.Data;

/// <summary>All parts of a race. Their names are stored: renaming one makes it look new.</summary>
internal static class RaceParts
{
    /// <summary>The name under which the hash of the race itself (name, date, circuit, session times) is kept.</summary>
    public const string Race = "race";

    /// <summary>The name under which the hash of the number of laps is kept.</summary>
    public const string LapsRun = "laps run";

    public static readonly RacePart<Entry> Entries = new("entries", RaceTables.Entries, null, r => r.Weekend.Entries);

    public static readonly RacePart<PracticeResult> Practice1 = new("practice 1", RaceTables.Practice, "1", r => r.Weekend.Practice1);

    public static readonly RacePart<PracticeResult> Practice2 = new("practice 2", RaceTables.Practice, "2", r => r.Weekend.Practice2);

    public static readonly RacePart<PracticeResult> Practice3 = new("practice 3", RaceTables.Practice, "3", r => r.Weekend.Practice3);

    public static readonly RacePart<QualifyingResult> Qualifying = new("qualifying", RaceTables.Qualifying, "race", r => r.Weekend.Qualifying);

    public static readonly RacePart<QualifyingResult> SprintQualifying =
        new("sprint qualifying", RaceTables.Qualifying, "sprint", r => r.Weekend.SprintQualifying);

    public static readonly RacePart<GridSlot> SprintGrid = new("sprint grid", RaceTables.Grid, "sprint", r => r.Weekend.SprintGrid);

    public static readonly RacePart<CarResult> SprintResult = new("sprint results", RaceTables.Results, "sprint", r => r.Weekend.SprintResult);

    public static readonly RacePart<GridSlot> StartingGrid = new("starting grid", RaceTables.Grid, "race", r => r.Weekend.StartingGrid);

    public static readonly RacePart<CarResult> Results = new("results", RaceTables.Results, "race", r => r.Result?.Results ?? []);

    public static readonly RacePart<FastestLap> FastestLaps = new("fastest laps", RaceTables.FastestLaps, null, r => r.Result?.FastestLaps ?? []);

    public static readonly RacePart<PitStop> PitStops = new("pit stops", RaceTables.PitStops, null, r => r.Result?.PitStops ?? []);

    public static readonly RacePart<RaceWeather> Weather =
        new("weather", RaceTables.Weather, null, r => r.Result?.Weather is { } weather ? [weather] : []);

    public static readonly RacePart<DriverStanding> DriverStandings =
        new("driver standings", RaceTables.DriverStandings, null, r => r.Result?.DriverStandings ?? []);

    public static readonly RacePart<ConstructorStanding> ConstructorStandings =
        new("constructor standings", RaceTables.ConstructorStandings, null, r => r.Result?.ConstructorStandings ?? []);

    /// <summary>What can be known before the start.</summary>
    public static readonly RacePart[] OfWeekend =
        [Entries, Practice1, Practice2, Practice3, Qualifying, SprintQualifying, SprintGrid, SprintResult, StartingGrid];

    /// <summary>What came out of the race.</summary>
    public static readonly RacePart[] OfResult = [Results, FastestLaps, PitStops, Weather, DriverStandings, ConstructorStandings];

    public static readonly RacePart[] All = [.. OfWeekend, .. OfResult];
}
