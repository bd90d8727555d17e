using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>The bundled history, read once: it is immutable.</summary>
public static class Bundled
{
    private static readonly Lazy<RaceHistory> Whole = new(RaceHistory.LoadBundled);

    public static RaceHistory History => Whole.Value;

    /// <summary>The first two seasons and a bit: enough to learn from, quick to learn.</summary>
    public static RaceHistory Early => History.Before(new RaceKey(2012, 3));

    /// <summary>The history with one race of it replaced.</summary>
    public static RaceHistory With(RaceHistory history, RaceKey key, Func<CompletedRace, CompletedRace> change) => RaceHistory.Create(
        history.Drivers.Values,
        history.Constructors.Values,
        history.Circuits.Values,
        history.CompletedRaces.Select(r => r.Key == key ? change(r) : r),
        history.Upcoming);

    /// <summary>The race with its classification turned upside down, its grid reversed and all laps a second slower for every other driver.</summary>
    public static CompletedRace Upset(CompletedRace race)
    {
        var classified = race.Results.Count(r => r.Finish is Finish.Classified);
        return new CompletedRace
        {
            Weekend = Reversed(race.Weekend),
            LapsRun = race.LapsRun,
            Results = [.. race.Results.Select(r => r.Finish is Finish.Classified c ? r with { Finish = new Finish.Classified(classified + 1 - c.Position), Points = c.Position } : r)],
            FastestLaps = [.. race.FastestLaps.Select((lap, i) => lap with { TimeMs = lap.TimeMs + (i % 2 * 1000) })],
            DriverStandings = [.. race.DriverStandings.Select(s => s with { Position = race.DriverStandings.Count + 1 - s.Position })],
        };
    }

    /// <summary>The weekend with its lists in another order.</summary>
    public static RaceWeekend Shuffled(RaceWeekend weekend, int seed) => new()
    {
        Race = weekend.Race,
        Entries = Shuffle(weekend.Entries, seed),
        Practice1 = Shuffle(weekend.Practice1, seed),
        Practice2 = Shuffle(weekend.Practice2, seed),
        Practice3 = Shuffle(weekend.Practice3, seed),
        Qualifying = Shuffle(weekend.Qualifying, seed),
        SprintQualifying = Shuffle(weekend.SprintQualifying, seed),
        SprintGrid = Shuffle(weekend.SprintGrid, seed),
        SprintResult = Shuffle(weekend.SprintResult, seed),
        StartingGrid = Shuffle(weekend.StartingGrid, seed),
    };

    /// <summary>The history with the rows of every race in another order.</summary>
    public static RaceHistory Shuffled(RaceHistory history, int seed) => RaceHistory.Create(
        history.Drivers.Values,
        history.Constructors.Values,
        history.Circuits.Values,
        history.CompletedRaces.Select(race => new CompletedRace
        {
            Weekend = Shuffled(race.Weekend, seed),
            LapsRun = race.LapsRun,
            Results = Shuffle(race.Results, seed),
            FastestLaps = Shuffle(race.FastestLaps, seed),
            PitStops = Shuffle(race.PitStops, seed),
            Weather = race.Weather,
            DriverStandings = Shuffle(race.DriverStandings, seed),
            ConstructorStandings = Shuffle(race.ConstructorStandings, seed),
        }),
        history.Upcoming);

    private static RaceWeekend Reversed(RaceWeekend weekend) => new()
    {
        Race = weekend.Race,
        Entries = weekend.Entries,
        Practice1 = [.. weekend.Practice1.Select((p, i) => p with { BestLapMs = p.BestLapMs + (i % 2 * 1000) })],
        Qualifying = [.. weekend.Qualifying.Select((q, i) => q with { Q1Ms = q.Q1Ms + (i % 2 * 1000), Position = weekend.Qualifying.Count - i })],
        StartingGrid = [.. weekend.StartingGrid.Select((g, i) => g with { Position = weekend.StartingGrid.Count - i })],
    };

    private static T[] Shuffle<T>(IReadOnlyList<T> items, int seed)
    {
        T[] shuffled = [.. items];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
