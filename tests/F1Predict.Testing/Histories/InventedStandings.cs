using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>Adds up a season's points, race by race.</summary>
internal sealed class InventedStandings(IReadOnlyList<Entry> entries)
{
    private readonly Dictionary<DriverId, double> _drivers = entries.ToDictionary(e => e.Driver, _ => 0.0);
    private readonly Dictionary<ConstructorId, double> _constructors = entries.Select(e => e.Constructor).Distinct().ToDictionary(c => c, _ => 0.0);

    /// <summary>The race with the standings after it.</summary>
    public CompletedRace After(CompletedRace race)
    {
        foreach (var result in race.Results.Concat(race.Weekend.SprintResult))
        {
            _drivers[result.Driver] += result.Points;
            _constructors[result.Constructor] += result.Points;
        }

        return race.With(
            driverStandings: [.. Ranked(_drivers, id => id.Value).Select((p, at) => new DriverStanding(p.Key, at + 1, p.Value))],
            constructorStandings: [.. Ranked(_constructors, id => id.Value).Select((p, at) => new ConstructorStanding(p.Key, at + 1, p.Value))]);
    }

    private static IOrderedEnumerable<KeyValuePair<T, double>> Ranked<T>(Dictionary<T, double> points, Func<T, string> text)
        where T : notnull =>
        points.OrderByDescending(p => p.Value).ThenBy(p => text(p.Key), StringComparer.Ordinal);
}
