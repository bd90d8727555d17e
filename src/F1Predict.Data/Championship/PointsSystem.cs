namespace F1Predict.Data;

/// <summary>
/// How the races and sprints of a season pay points (FIA Formula One Sporting Regulations of that year, Article 6; see docs/standings.md).
/// A constructor is paid what its cars are paid. Points are lists by finishing position, the winner's first; who finishes beyond the list gets 0.
/// </summary>
public sealed class PointsSystem
{
    /// <summary>The first season whose rules are known here.</summary>
    public const int FirstSeason = 2010;

    private const int FastestLapPointPlaces = 10;

    private static readonly double[] Full = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];
    private static readonly double[] UnderThreeQuarters = [19, 14, 12, 9, 8, 6, 5, 3, 2, 1];
    private static readonly double[] UnderHalf = [13, 10, 8, 6, 5, 4, 3, 2, 1];
    private static readonly double[] UnderAQuarter = [6, 4, 3, 2, 1];

    /// <summary>
    /// Races that were stopped, resumed, and ended by the clock under three quarters of the distance. Until 2022 these were paid in full: the
    /// rules reduced the points only of a race that could not be resumed.
    /// </summary>
    private static readonly RaceKey[] Resumed = [new(2022, 18)];

    private readonly int _season;

    private PointsSystem(int season) => _season = season;

    /// <summary>The points of a race over its full distance.</summary>
    public IReadOnlyList<double> RacePoints => Full;

    /// <summary>The points of a sprint; empty before 2021.</summary>
    public IReadOnlyList<double> SprintPoints { get; private init; } = [];

    /// <summary>Whether the fastest lap of a race is worth a point more to a driver classified in the first ten (2019 to 2024).</summary>
    public bool FastestLapPoint => _season is >= 2019 and <= 2024;

    /// <summary>The rules of a season. A season later than 2025 has the rules of 2025, until they are changed.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="season"/> is before 2010.</exception>
    public static PointsSystem Of(int season)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(season, FirstSeason);
        return new PointsSystem(season)
        {
            SprintPoints = season switch { < 2021 => [], 2021 => [3, 2, 1], _ => [8, 7, 6, 5, 4, 3, 2, 1] },
        };
    }

    /// <summary>The points of one race of the season.</summary>
    /// <param name="round">The 1-based round. Only 2014 tells rounds apart: its last, the 19th, counted double.</param>
    /// <param name="distance">
    /// The share of the planned laps that was run, 0 to 1. Under 0.75 the points are reduced: to a half until 2021, in three steps since 2022.
    /// </param>
    /// <remarks>
    /// Two cases are for the caller to know. Until 2022 a race that was resumed after a stop was paid in full (pass 1). A race that never saw
    /// the two laps that the rules ask for (racing laps since 2022) pays nothing; <see cref="CompletedRace.LapsRun"/> cannot tell, because a
    /// race that was stopped is classified by an earlier lap (Belgium 2021 by its first).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="distance"/> is negative.</exception>
    public IReadOnlyList<double> ScaleOf(int round, double distance = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(distance);
        var worth = _season == 2014 && round == 19 ? 2.0 : 1.0;
        return (distance, _season) switch
        {
            ( >= 0.75, _) => Times(worth),
            (_, < 2022) => Times(worth / 2),
            ( >= 0.5, _) => UnderThreeQuarters,
            ( >= 0.25, _) => UnderHalf,
            _ => UnderAQuarter,
        };
    }

    /// <summary>What each car of a race is due by its finish, the laps run and the fastest laps; in the order of its results.</summary>
    public IReadOnlyList<double> Due(CompletedRace race)
    {
        var distance = Distance(race);
        var scale = ScaleOf(race.Key.Round, Resumed.Contains(race.Key) ? 1 : distance);
        var fastest = FastestLapPoint && distance >= 0.5 ? race.FastestLaps.MinBy(l => (l.TimeMs, l.Lap ?? int.MaxValue)) : null;
        return [.. race.Results.Select(r => PaidBy(scale, r) + (r.Driver == fastest?.Driver && r.Finish.ClassifiedPosition <= FastestLapPointPlaces ? 1 : 0))];
    }

    /// <summary>What each car of a sprint is due by its finish; in the order of the results. All 0 before 2021.</summary>
    public IReadOnlyList<double> DueInSprint(IReadOnlyList<CarResult> results) => [.. results.Select(r => PaidBy(SprintPoints, r))];

    /// <summary>
    /// Finds a car whose points cannot be those of the race; null when one of the season's scales (whole or shortened) explains the points of
    /// all cars, with at most one point for the fastest lap. It does not ask whose the fastest lap was, nor how much of the race was run,
    /// except that only a race under a quarter of its distance may have paid nothing at all.
    /// </summary>
    public CarResult? FindMisfit(CompletedRace race)
    {
        IReadOnlyList<double>[] scales = [.. new[] { 1, 0.5, 0.25, 0 }.Select(distance => ScaleOf(race.Key.Round, distance))];
        if (scales.Any(scale => Explains(scale, race.Results))) return null;
        if (Distance(race) < 0.25 && race.Results.All(r => r.Points is 0)) return null;
        return race.Results.FirstOrDefault(r => !Fits(scales[0], r)) ?? race.Results.Last(r => Excess(scales[0], r) is not 0);
    }

    /// <summary>The share of the planned laps that was run; a race whose planned laps are not known counts as whole.</summary>
    private static double Distance(CompletedRace race) => race.Race.ScheduledLaps is { } planned ? (double)race.LapsRun / planned : 1;

    private static double[] Times(double factor) => Array.ConvertAll(Full, p => p * factor);

    private static double PaidBy(IReadOnlyList<double> scale, CarResult result) =>
        result.Finish.ClassifiedPosition is { } position && position <= scale.Count ? scale[position - 1] : 0;

    private static double Excess(IReadOnlyList<double> scale, CarResult result) => result.Points - PaidBy(scale, result);

    private bool Fits(IReadOnlyList<double> scale, CarResult result) =>
        Excess(scale, result) is var excess && (excess is 0 || (excess is 1 && FastestLapPoint && result.Finish.ClassifiedPosition <= FastestLapPointPlaces));

    private bool Explains(IReadOnlyList<double> scale, IReadOnlyList<CarResult> results) =>
        results.All(r => Fits(scale, r)) && results.Count(r => Excess(scale, r) is not 0) <= 1;
}
