namespace F1Predict.Data;

/// <summary>Collects what is wrong with the parts of a history, so that all of it is reported at once.</summary>
internal sealed class RaceHistoryChecker
{
    private readonly List<DataIssue> _issues = [];

    public RaceHistoryChecker(IEnumerable<Driver> drivers, IEnumerable<Constructor> constructors, IEnumerable<Circuit> circuits)
    {
        foreach (var driver in drivers) Add(Drivers, driver.Id, driver, "driver");
        foreach (var constructor in constructors) Add(Constructors, constructor.Id, constructor, "constructor");
        foreach (var circuit in circuits) Add(Circuits, circuit.Id, circuit, "circuit");
    }

    public Dictionary<DriverId, Driver> Drivers { get; } = [];

    public Dictionary<ConstructorId, Constructor> Constructors { get; } = [];

    public Dictionary<CircuitId, Circuit> Circuits { get; } = [];

    public void Check(IReadOnlyList<CompletedRace> completed, IReadOnlyList<RaceWeekend> upcoming)
    {
        var seen = new HashSet<RaceKey>();
        foreach (var race in completed)
        {
            CheckWeekend(race.Weekend, seen);
            CheckResults(race.Key, "result", race.Results);
            foreach (var standing in race.DriverStandings) Known(race.Key, "driver standing", standing.Driver);
            foreach (var standing in race.ConstructorStandings) Known(race.Key, "constructor standing", standing.Constructor);
            OncePerDriver(race.Key, "fastest lap", race.FastestLaps, f => f.Driver);
            foreach (var stop in race.PitStops) Known(race.Key, "pit stop", stop.Driver);
        }

        foreach (var weekend in upcoming)
        {
            CheckWeekend(weekend, seen);
            if (completed.Count > 0 && weekend.Key < completed[^1].Key)
                Report(weekend.Key, "race", weekend.Key.ToString(), $"it has no result, but the later race {completed[^1].Key} has one");
        }
    }

    /// <exception cref="RaceDataException">An issue was found.</exception>
    public void ThrowIfAny()
    {
        if (_issues.Count > 0) throw new RaceDataException(_issues);
    }

    private void CheckWeekend(RaceWeekend weekend, HashSet<RaceKey> seen)
    {
        var key = weekend.Key;
        if (!seen.Add(key)) Report(key, "race", key.ToString(), "the race appears twice");
        if (!Circuits.ContainsKey(weekend.Race.Circuit)) Report(key, "circuit", weekend.Race.Circuit.Value, "the circuit is not known");
        OncePerDriver(key, "entry", weekend.Entries, e => e.Driver);
        foreach (var entry in weekend.Entries) Known(key, "entry", entry.Constructor);
        OncePerDriver(key, "practice 1", weekend.Practice1, p => p.Driver);
        OncePerDriver(key, "practice 2", weekend.Practice2, p => p.Driver);
        OncePerDriver(key, "practice 3", weekend.Practice3, p => p.Driver);
        OncePerDriver(key, "qualifying", weekend.Qualifying, q => q.Driver);
        OncePerDriver(key, "sprint qualifying", weekend.SprintQualifying, q => q.Driver);
        OncePerDriver(key, "sprint grid", weekend.SprintGrid, g => g.Driver);
        OncePerDriver(key, "starting grid", weekend.StartingGrid, g => g.Driver);
        if (weekend.SprintResult.Count > 0) CheckResults(key, "sprint result", weekend.SprintResult);
    }

    private void CheckResults(RaceKey key, string what, IReadOnlyList<CarResult> results)
    {
        OncePerDriver(key, what, results, r => r.Driver);
        foreach (var result in results) Known(key, what, result.Constructor);
        var positions = new HashSet<int>();
        foreach (var result in results)
        {
            if (result.Finish.ClassifiedPosition is { } position && !positions.Add(position))
                Report(key, $"{what} position", $"{position}", $"the position is given twice, the second time to {result.Driver}");
        }

        if (!positions.Contains(1)) Report(key, what, null, "no car is classified first");
    }

    private void OncePerDriver<T>(RaceKey key, string what, IReadOnlyList<T> rows, Func<T, DriverId> driverOf)
    {
        var seen = new HashSet<DriverId>(rows.Count);
        foreach (var row in rows)
        {
            var driver = driverOf(row);
            Known(key, what, driver);
            if (!seen.Add(driver)) Report(key, what, driver.Value, "the driver appears twice");
        }
    }

    private void Known(RaceKey key, string what, DriverId driver)
    {
        if (!Drivers.ContainsKey(driver)) Report(key, what, driver.Value, "the driver is not known");
    }

    private void Known(RaceKey key, string what, ConstructorId constructor)
    {
        if (!Constructors.ContainsKey(constructor)) Report(key, what, constructor.Value, "the constructor is not known");
    }

    private void Add<TId, T>(Dictionary<TId, T> known, TId id, T value, string what)
        where TId : notnull
    {
        if (!known.TryAdd(id, value)) _issues.Add(new DataIssue(what, "it appears twice", Field: "id", Value: id.ToString()));
    }

    private void Report(RaceKey key, string field, string? value, string message) =>
        _issues.Add(new DataIssue($"race {key}", message, Field: field, Value: value));
}
