using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>Two drivers in the same car, over the races in which both had it.</summary>
/// <param name="Team">Whose car, by its lineage (<see cref="Constructor.Lineage"/>).</param>
/// <param name="First">The one whose id comes first in the alphabet: it says nothing of who is better.</param>
/// <param name="Second">The other.</param>
/// <param name="Races">The races for which both were there; starting or being classified is not needed.</param>
/// <param name="FirstAheadInQualifying">How often the first had the faster lap in the last part in which both set a time; even laps go by position.</param>
/// <param name="SecondAheadInQualifying">The same of the second.</param>
/// <param name="FirstAheadInRace">How often the first finished in front when both were classified.</param>
/// <param name="SecondAheadInRace">The same of the second.</param>
/// <param name="MedianQualifyingGap">
/// The median distance of their laps in the last part in which both set a time, in percent of the faster lap, uncut; negative when the first was
/// faster. Null when they never set a time in the same part.
/// </param>
/// <param name="FirstPoints">The first's championship points of those weekends, sprints included.</param>
/// <param name="SecondPoints">The second's.</param>
public sealed record TeammateComparison(
    ConstructorId Team,
    DriverId First,
    DriverId Second,
    int Races,
    int FirstAheadInQualifying,
    int SecondAheadInQualifying,
    int FirstAheadInRace,
    int SecondAheadInRace,
    double? MedianQualifyingGap,
    double FirstPoints,
    double SecondPoints)
{
    /// <summary>All pairs of teammates of a season, by team, then by name; empty for a season without completed races.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The season is outside the range of <see cref="RaceKey"/>.</exception>
    public static IReadOnlyList<TeammateComparison> Of(RaceHistory history, int season) => Of(history, new RaceKey(season, 1), new RaceKey(season, 99));

    /// <summary>All pairs of teammates of a range of races, by team, then by name; empty when none of them was run.</summary>
    /// <param name="history">The races.</param>
    /// <param name="from">The first race that counts.</param>
    /// <param name="to">The last race that counts.</param>
    public static IReadOnlyList<TeammateComparison> Of(RaceHistory history, RaceKey from, RaceKey to)
    {
        ArgumentNullException.ThrowIfNull(history);
        var pairs = new Dictionary<(ConstructorId, DriverId, DriverId), TeammateTally>();
        foreach (var race in history.CompletedRaces)
        {
            if (race.Key < from || race.Key > to) continue;
            foreach (var cars in race.Results.Where(r => r.Finish is not Finish.DidNotParticipate).GroupBy(r => history.Constructors[r.Constructor].Lineage))
            {
                CarResult[] team = [.. cars.OrderBy(c => c.Driver.Value, StringComparer.Ordinal)];
                for (var i = 0; i < team.Length; i++)
                {
                    for (var j = i + 1; j < team.Length; j++)
                    {
                        var pair = (cars.Key, team[i].Driver, team[j].Driver);
                        if (!pairs.TryGetValue(pair, out var tally)) pairs[pair] = tally = new TeammateTally();
                        tally.Add(race.Weekend, team[i], team[j]);
                    }
                }
            }
        }

        return
        [
            .. pairs.Select(p => p.Value.Compared(p.Key.Item1, p.Key.Item2, p.Key.Item3))
                .OrderBy(c => c.Team.Value, StringComparer.Ordinal)
                .ThenBy(c => c.First.Value, StringComparer.Ordinal)
                .ThenBy(c => c.Second.Value, StringComparer.Ordinal),
        ];
    }
}
