using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>Made-up teams with two drivers each, and circuits. Lower pace is faster; it stays the same for a seed.</summary>
internal sealed class InventedField
{
    private readonly int _seed;
    private readonly Dictionary<DriverId, double> _driverPaceMs;

    public InventedField(int seed, int teams, int circuits)
    {
        _seed = seed;
        Constructors = [.. Enumerable.Range(1, teams).Select(n => Constructor(n))];
        Drivers = [.. Enumerable.Range(1, teams * 2).Select(n => Driver(n))];
        Circuits = [.. Enumerable.Range(1, circuits).Select(n => Circuit(n))];
        var random = new SeededRandom(seed, 0, 0);
        _driverPaceMs = Drivers.ToDictionary(d => d.Id, _ => random.Normal() * 150);
    }

    public IReadOnlyList<Driver> Drivers { get; }

    public IReadOnlyList<Constructor> Constructors { get; }

    public IReadOnlyList<Circuit> Circuits { get; }

    public IReadOnlyList<Entry> Entries =>
        [.. Drivers.Select((driver, at) => new Entry(driver.Id, Constructors[at / 2].Id, $"engine-{1 + (at / 4)}", driver.PermanentNumber))];

    /// <summary>What each driver loses to an average car in one lap, in milliseconds: the driver's own, and the car's of that season.</summary>
    public IReadOnlyDictionary<DriverId, double> PaceMs(int season)
    {
        var random = new SeededRandom(_seed, season, 0);
        var cars = Constructors.Select(_ => random.Normal() * 400).ToArray();
        return Drivers.Select((driver, at) => (driver.Id, Pace: _driverPaceMs[driver.Id] + cars[at / 2])).ToDictionary(p => p.Id, p => p.Pace);
    }

    private static Constructor Constructor(int n)
    {
        var id = new ConstructorId(Text($"team-{n:D2}"));
        return new Constructor(id, Text($"Team {n}"), "nowhere", id);
    }

    private static Driver Driver(int n) =>
        new(new DriverId(Text($"driver-{n:D2}")), Text($"Driver {n}"), Text($"Family{n}"), Text($"D{n:D2}"), new DateOnly(1990, 1, 1).AddDays(97 * n), "nowhere", n);

    private static Circuit Circuit(int n) =>
        new(
            new CircuitId(Text($"circuit-{n:D2}")), Text($"Circuit {n}"), Text($"The Circuit {n}"), "Sometown", "nowhere",
            n % 3 == 0 ? CircuitKind.Street : CircuitKind.Permanent, (n * 5) - 40, (n * 11) - 90);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
