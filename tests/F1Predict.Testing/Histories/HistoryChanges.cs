using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>Histories with something changed, checked anew. They work on any history, the bundled one included.</summary>
public static class HistoryChanges
{
    /// <summary>The history with one race that was run replaced.</summary>
    public static RaceHistory WithRace(this RaceHistory history, RaceKey key, Func<CompletedRace, CompletedRace> change) =>
        history.WithRaces(race => race.Key == key ? change(race) : race);

    /// <summary>The history with every race that was run passed through <paramref name="change"/>.</summary>
    public static RaceHistory WithRaces(this RaceHistory history, Func<CompletedRace, CompletedRace> change) =>
        history.With(completed: history.CompletedRaces.Select(change));

    /// <summary>The history with one weekend to come replaced.</summary>
    public static RaceHistory WithUpcoming(this RaceHistory history, RaceKey key, Func<RaceWeekend, RaceWeekend> change) =>
        history.With(upcoming: history.Upcoming.Select(weekend => weekend.Key == key ? change(weekend) : weekend));

    /// <summary>The same history with the rows of every list in another order: entries, sessions, grids, results, standings.</summary>
    public static RaceHistory Shuffled(this RaceHistory history, int seed)
    {
        var random = new Random(seed);
        return history.With(
            history.CompletedRaces.Select(race => Shuffled(race, random)),
            history.Upcoming.Select(weekend => Shuffled(weekend, random)));
    }

    /// <summary>The same weekend with the rows of every list in another order.</summary>
    public static RaceWeekend Shuffled(this RaceWeekend weekend, int seed) => Shuffled(weekend, new Random(seed));

    /// <summary>The history with other races.</summary>
    public static RaceHistory With(
        this RaceHistory history, IEnumerable<CompletedRace>? completed = null, IEnumerable<RaceWeekend>? upcoming = null) =>
        RaceHistory.Create(
            history.Drivers.Values, history.Constructors.Values, history.Circuits.Values,
            completed ?? history.CompletedRaces, upcoming ?? history.Upcoming);

    private static CompletedRace Shuffled(CompletedRace race, Random random) => race.With(
        weekend: Shuffled(race.Weekend, random),
        results: Shuffled(race.Results, random),
        fastestLaps: Shuffled(race.FastestLaps, random),
        pitStops: Shuffled(race.PitStops, random),
        driverStandings: Shuffled(race.DriverStandings, random),
        constructorStandings: Shuffled(race.ConstructorStandings, random));

    private static RaceWeekend Shuffled(RaceWeekend weekend, Random random) => weekend.With(
        entries: Shuffled(weekend.Entries, random),
        practice1: Shuffled(weekend.Practice1, random),
        practice2: Shuffled(weekend.Practice2, random),
        practice3: Shuffled(weekend.Practice3, random),
        qualifying: Shuffled(weekend.Qualifying, random),
        sprintQualifying: Shuffled(weekend.SprintQualifying, random),
        sprintGrid: Shuffled(weekend.SprintGrid, random),
        sprintResult: Shuffled(weekend.SprintResult, random),
        startingGrid: Shuffled(weekend.StartingGrid, random));

    private static T[] Shuffled<T>(IReadOnlyList<T> rows, Random random)
    {
        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
