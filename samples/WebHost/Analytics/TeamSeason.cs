using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>A team's season under one name, added up from the results of its cars.</summary>
/// <param name="Season">The year.</param>
/// <param name="Constructor">The name it raced by.</param>
/// <param name="Drivers">Who drove, most starts first.</param>
/// <param name="Races">The races with a start.</param>
/// <param name="Wins">Races won, sprints apart.</param>
/// <param name="Podiums">Finishes in the first three.</param>
/// <param name="Poles">Starts from the first slot.</param>
/// <param name="Retirements">Starts without being classified.</param>
/// <param name="Points">Championship points, as the standings have them.</param>
/// <param name="Position">The place in the championship; null without one.</param>
public sealed record TeamSeason(
    int Season, ConstructorId Constructor, IReadOnlyList<DriverId> Drivers, int Races, int Wins, int Podiums, int Poles, int Retirements, double Points, int? Position)
{
    /// <summary>The seasons of a team by all its names, the latest first.</summary>
    internal static IReadOnlyList<TeamSeason> Of(ConstructorId lineage, HistoryAnalysis analysis, RaceHistory history) =>
    [
        .. history.CompletedRaces
            .SelectMany(r => r.Results, (r, car) => (r.Key, Car: car))
            .Where(r => r.Car.Finish.Started && history.Constructors[r.Car.Constructor].Lineage == lineage)
            .GroupBy(r => (r.Key.Season, r.Car.Constructor))
            .OrderByDescending(g => g.Key.Season).ThenByDescending(g => g.Max(r => r.Key))
            .Select(g => Of(g.Key.Season, g.Key.Constructor, [.. g], analysis.Standings(g.Key.Season).Constructors.FirstOrDefault(s => s.Constructor == g.Key.Constructor))),
    ];

    private static TeamSeason Of(int season, ConstructorId constructor, (RaceKey Key, CarResult Car)[] cars, ConstructorStanding? standing) => new(
        season,
        constructor,
        [.. cars.GroupBy(c => c.Car.Driver).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => g.Key)],
        cars.Select(c => c.Key).Distinct().Count(),
        cars.Count(c => c.Car.Finish.ClassifiedPosition == 1),
        cars.Count(c => c.Car.Finish.ClassifiedPosition <= 3),
        cars.Count(c => c.Car.GridPosition == 1),
        cars.Count(c => c.Car.Finish.ClassifiedPosition is null),
        standing?.Points ?? 0,
        standing?.Position);
}
