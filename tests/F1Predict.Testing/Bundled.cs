using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>The bundled history, read once: it is immutable.</summary>
public static class Bundled
{
    private static readonly Lazy<RaceHistory> Whole = new(RaceHistory.LoadBundled);

    public static RaceHistory History => Whole.Value;

    /// <summary>The first two seasons and a bit: enough to learn from, quick to learn.</summary>
    public static RaceHistory Early => History.Before(new RaceKey(2012, 3));

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

    /// <summary>The history up to the weekend of a race, then another: that race's result and all of the later races are turned upside down.</summary>
    public static RaceHistory OtherFuture(RaceHistory history, RaceKey from) => history.WithRaces(race =>
        race.Key < from ? race
        : race.Key == from ? new CompletedRace { Weekend = race.Weekend, Results = Upset(race).Results, LapsRun = 5 }
        : Upset(race));

    private static RaceWeekend Reversed(RaceWeekend weekend) => new()
    {
        Race = weekend.Race,
        Entries = weekend.Entries,
        Practice1 = [.. weekend.Practice1.Select((p, i) => p with { BestLapMs = p.BestLapMs + (i % 2 * 1000) })],
        Qualifying = [.. weekend.Qualifying.Select((q, i) => q with { Q1Ms = q.Q1Ms + (i % 2 * 1000), Position = weekend.Qualifying.Count - i })],
        StartingGrid = [.. weekend.StartingGrid.Select((g, i) => g with { Position = weekend.StartingGrid.Count - i })],
    };
}
