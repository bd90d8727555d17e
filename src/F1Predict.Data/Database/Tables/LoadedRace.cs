namespace F1Predict.Data;

/// <summary>A race on its way out of the database: its lists are filled part by part.</summary>
/// <param name="race">The race.</param>
/// <param name="lapsRun">Null for a race to come.</param>
internal sealed class LoadedRace(Race race, int? lapsRun)
{
    private readonly Dictionary<RacePart, object> _lists = [];

    public RaceKey Key => race.Key;

    public bool IsCompleted => lapsRun is not null;

    public List<T> List<T>(RacePart<T> part)
    {
        if (_lists.TryGetValue(part, out var list)) return (List<T>)list;
        var made = new List<T>();
        _lists.Add(part, made);
        return made;
    }

    public RaceWeekend Weekend() => new()
    {
        Race = race,
        Entries = Rows(RaceParts.Entries),
        Practice1 = Rows(RaceParts.Practice1),
        Practice2 = Rows(RaceParts.Practice2),
        Practice3 = Rows(RaceParts.Practice3),
        Qualifying = Rows(RaceParts.Qualifying),
        SprintQualifying = Rows(RaceParts.SprintQualifying),
        SprintGrid = Rows(RaceParts.SprintGrid),
        SprintResult = Rows(RaceParts.SprintResult),
        StartingGrid = Rows(RaceParts.StartingGrid),
    };

    public CompletedRace Completed() => new()
    {
        Weekend = Weekend(),
        LapsRun = lapsRun ?? throw new InvalidOperationException($"The race {Key} has no result."),
        Results = Rows(RaceParts.Results),
        FastestLaps = Rows(RaceParts.FastestLaps),
        PitStops = Rows(RaceParts.PitStops),
        Weather = Rows(RaceParts.Weather).SingleOrDefault(),
        DriverStandings = Rows(RaceParts.DriverStandings),
        ConstructorStandings = Rows(RaceParts.ConstructorStandings),
    };

    private T[] Rows<T>(RacePart<T> part) => _lists.TryGetValue(part, out var list) ? ((List<T>)list).ToArray() : [];
}
