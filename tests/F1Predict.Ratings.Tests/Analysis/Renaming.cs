using System.Text.RegularExpressions;
using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Analysis;

/// <summary>A made-up history under other names, which turn the order of the old ones around.</summary>
internal static partial class Renaming
{
    public static string Renamed(string text) => Numbered().Replace(text, m => $"{m.Groups[1].Value}-{99 - int.Parse(m.Groups[2].Value):D2}");

    public static RaceHistory Renamed(this RaceHistory history) => RaceHistory.Create(
        history.Drivers.Values.Select(d => d with { Id = Of(d.Id) }),
        history.Constructors.Values.Select(c => c with { Id = Of(c.Id), Lineage = Of(c.Lineage) }),
        history.Circuits.Values.Select(c => c with { Id = Of(c.Id) }),
        history.CompletedRaces.Select(Renamed),
        []);

    private static CompletedRace Renamed(CompletedRace race) => race.With(
        weekend: new RaceWeekend
        {
            Race = race.Race with { Circuit = Of(race.Race.Circuit) },
            Entries = [.. race.Weekend.Entries.Select(e => e with { Driver = Of(e.Driver), Constructor = Of(e.Constructor) })],
            Qualifying = [.. race.Weekend.Qualifying.Select(q => q with { Driver = Of(q.Driver) })],
            StartingGrid = [.. race.Weekend.StartingGrid.Select(g => g with { Driver = Of(g.Driver) })],
        },
        results: [.. race.Results.Select(r => r with { Driver = Of(r.Driver), Constructor = Of(r.Constructor) })],
        fastestLaps: [.. race.FastestLaps.Select(l => l with { Driver = Of(l.Driver) })],
        pitStops: [.. race.PitStops.Select(s => s with { Driver = Of(s.Driver) })],
        driverStandings: [],
        constructorStandings: []);

    private static DriverId Of(DriverId id) => new(Renamed(id.Value));

    private static ConstructorId Of(ConstructorId id) => new(Renamed(id.Value));

    private static CircuitId Of(CircuitId id) => new(Renamed(id.Value));

    [GeneratedRegex(@"\b(driver|team|circuit)-(\d\d)\b")]
    private static partial Regex Numbered();
}
