using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Analysis;

/// <summary>A race of a few words: drivers in the order of grid and finish, each in a team of the same name.</summary>
internal sealed record SmallRace(string Circuit, string Finish)
{
    /// <summary>The drivers in the order of the slots; nobody has a slot when null.</summary>
    public string? Grid { get; init; }

    /// <summary>Those who did not finish.</summary>
    public string Retired { get; init; } = "";

    public int Season { get; init; } = 2020;

    public int PitStops { get; init; }

    /// <summary>The best lap of qualifying; the laps of small circuits are 5 km.</summary>
    public int? LapMs { get; init; }

    public RaceWeather? Weather { get; init; }
}

/// <summary>Histories made of small races. A circuit whose name starts with <c>street</c> is a street circuit.</summary>
internal static class SmallHistory
{
    private static readonly CompletedRace Template = new HistoryBuilder().Seasons(2020, 1).Rounds(1).Build().CompletedRaces[0];

    /// <summary>The races of each season in their order, and unraced circuits.</summary>
    public static RaceHistory Of(IReadOnlyList<SmallRace> races, params string[] unraced)
    {
        var completed = races.GroupBy(r => r.Season).SelectMany(season => season.Select((race, at) => Race(race, at + 1))).ToArray();
        var names = races.SelectMany(r => Words(r.Finish).Concat(Words(r.Retired))).Distinct().ToArray();
        return RaceHistory.Create(
            names.Select(n => new Driver(new DriverId(n), n, n, n, new DateOnly(1990, 1, 1), "nowhere", null)),
            names.Select(n => new Constructor(new ConstructorId(n), n, "nowhere", new ConstructorId(n))),
            races.Select(r => r.Circuit).Concat(unraced).Distinct().Select(Circuit),
            completed,
            []);
    }

    private static Circuit Circuit(string name) => new(new CircuitId(name), name, name, "Sometown", "nowhere", Kind(name), 0, 0);

    private static CircuitKind Kind(string circuit) => circuit.StartsWith("street") ? CircuitKind.Street : CircuitKind.Permanent;

    private static CompletedRace Race(SmallRace race, int round)
    {
        var (finish, retired, grid) = (Words(race.Finish), Words(race.Retired), Words(race.Grid ?? ""));
        CarResult Car(string driver, Finish how) => new() { Driver = new DriverId(driver), Constructor = new ConstructorId(driver), Finish = how };
        return new CompletedRace
        {
            Weekend = new RaceWeekend
            {
                Race = Template.Race with { Key = new RaceKey(race.Season, round), Circuit = new CircuitId(race.Circuit), Kind = Kind(race.Circuit), LapLengthKm = 5 },
                Entries = [.. finish.Concat(retired).Select(n => new Entry(new DriverId(n), new ConstructorId(n), "engine"))],
                Qualifying = race.LapMs is { } lap ? [new QualifyingResult(new DriverId(finish[0]), 1, lap + 500, lap, null)] : [],
                StartingGrid = [.. grid.Select((n, at) => new GridSlot(new DriverId(n), at + 1))],
            },
            Results = [.. finish.Select((n, at) => Car(n, new Finish.Classified(at + 1))), .. retired.Select(n => Car(n, new Finish.Retired(null)))],
            LapsRun = 50,
            PitStops = [.. Enumerable.Range(1, race.PitStops).Select(n => new PitStop(new DriverId(finish[0]), n, n * 5, null))],
            Weather = race.Weather,
        };
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
