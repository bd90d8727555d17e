using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>A driver's season, added up from the results.</summary>
/// <param name="Season">The year.</param>
/// <param name="Teams">For whom, the last first.</param>
/// <param name="Races">The starts.</param>
/// <param name="Wins">Races won, sprints apart.</param>
/// <param name="Podiums">Finishes in the first three.</param>
/// <param name="Poles">Starts from the first slot.</param>
/// <param name="Retirements">Starts without being classified.</param>
/// <param name="BestFinish">The best place; null when never classified.</param>
/// <param name="Points">Championship points, as the standings have them.</param>
/// <param name="Position">The place in the championship; null without one.</param>
public sealed record DriverSeason(
    int Season, IReadOnlyList<ConstructorId> Teams, int Races, int Wins, int Podiums, int Poles, int Retirements, int? BestFinish, double Points, int? Position)
{
    /// <summary>The seasons with a start, the latest first.</summary>
    internal static IReadOnlyList<DriverSeason> Of(DriverId driver, HistoryAnalysis analysis, RaceHistory history) =>
    [
        .. history.CompletedRaces
            .Select(r => (r.Key.Season, Car: r.Results.FirstOrDefault(c => c.Driver == driver && c.Finish.Started)))
            .Where(r => r.Car is not null)
            .GroupBy(r => r.Season, r => r.Car!)
            .OrderByDescending(g => g.Key)
            .Select(g => Of(g.Key, [.. g], analysis.Standings(g.Key).Drivers.FirstOrDefault(s => s.Driver == driver))),
    ];

    private static DriverSeason Of(int season, CarResult[] cars, DriverStanding? standing) => new(
        season,
        [.. cars.Reverse().Select(c => c.Constructor).Distinct()],
        cars.Length,
        cars.Count(c => c.Finish.ClassifiedPosition == 1),
        cars.Count(c => c.Finish.ClassifiedPosition <= 3),
        cars.Count(c => c.GridPosition == 1),
        cars.Count(c => c.Finish.ClassifiedPosition is null),
        cars.Min(c => c.Finish.ClassifiedPosition),
        standing?.Points ?? 0,
        standing?.Position);
}
