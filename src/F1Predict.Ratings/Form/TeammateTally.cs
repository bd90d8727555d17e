using F1Predict.Data;
using MathNet.Numerics.Statistics;

namespace F1Predict.Ratings;

/// <summary>Counts who was in front of whom, race by race.</summary>
internal sealed class TeammateTally
{
    private readonly List<double> _gaps = [];
    private (int First, int Second) _qualifying;
    private (int First, int Second) _race;
    private (double First, double Second) _points;
    private int _races;

    public void Add(RaceWeekend weekend, CarResult first, CarResult second)
    {
        _races++;
        _points = (_points.First + Points(weekend, first), _points.Second + Points(weekend, second));
        if (first.Finish.ClassifiedPosition is { } one && second.Finish.ClassifiedPosition is { } two) Count(ref _race, one - two);
        if (Lap(weekend, first.Driver) is not { } mine || Lap(weekend, second.Driver) is not { } other || SamePart(mine, other) is not var (a, b)) return;
        _gaps.Add(100.0 * (a - b) / Math.Min(a, b));
        Count(ref _qualifying, a != b ? a - b : (mine.Position - other.Position) ?? 0);
    }

    public TeammateComparison Compared(ConstructorId team, DriverId first, DriverId second) => new(
        team, first, second, _races, _qualifying.First, _qualifying.Second, _race.First, _race.Second,
        _gaps.Count > 0 ? _gaps.Median() : null, _points.First, _points.Second);

    private static QualifyingResult? Lap(RaceWeekend weekend, DriverId driver) => weekend.Qualifying.FirstOrDefault(q => q.Driver == driver);

    private static (int, int)? SamePart(QualifyingResult a, QualifyingResult b) =>
        (a.Q3Ms, b.Q3Ms) is ({ } a3, { } b3) ? (a3, b3)
        : (a.Q2Ms, b.Q2Ms) is ({ } a2, { } b2) ? (a2, b2)
        : (a.Q1Ms, b.Q1Ms) is ({ } a1, { } b1) ? (a1, b1)
        : null;

    private static double Points(RaceWeekend weekend, CarResult car) =>
        car.Points + (weekend.SprintResult.FirstOrDefault(r => r.Driver == car.Driver)?.Points ?? 0);

    private static void Count(ref (int First, int Second) score, int difference)
    {
        if (difference < 0) score.First++;
        else if (difference > 0) score.Second++;
    }
}
