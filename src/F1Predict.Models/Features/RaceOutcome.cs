using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>A past race in the terms of <see cref="FormBook"/>.</summary>
internal sealed class RaceOutcome
{
    private static readonly double[] PointsOfPosition = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];

    public RaceOutcome(CompletedRace race)
    {
        var qualifying = LapGaps.Qualifying(race.Weekend.Qualifying);
        var pace = LapGaps.Race(race.FastestLaps);
        var grid = race.Weekend.StartingGrid.ToDictionary(g => g.Driver, g => g.Position);
        var starters = race.Results.Where(r => Started(r.Finish)).OrderBy(r => r.Driver.Value, StringComparer.Ordinal).ToArray();
        var last = Math.Max(1, starters.Length - 1);
        foreach (var result in starters)
        {
            var position = result.Finish.ClassifiedPosition;
            var gap = qualifying.GetValueOrDefault(result.Driver, double.NaN);
            Cars.Add((result, new CarOutcome(
                result.Points,
                position is { } p && p <= PointsOfPosition.Length ? PointsOfPosition[p - 1] / 25 : 0,
                position == 1,
                position <= 3,
                position is null,
                Math.Min(1, ((position ?? starters.Length) - 1.0) / last),
                grid.TryGetValue(result.Driver, out var slot) ? Math.Min(1, ((slot ?? starters.Length) - 1.0) / last) : double.NaN,
                gap,
                gap - TeammateGap(result, starters, qualifying),
                pace.GetValueOrDefault(result.Driver, double.NaN))));
        }

        RetirementShare = Cars.Count == 0 ? 0 : Cars.Count(c => c.Car.Retired) / (double)Cars.Count;
        GridCorrelation = Correlation();
    }

    public List<(CarResult Result, CarOutcome Car)> Cars { get; } = [];

    public double RetirementShare { get; }

    /// <summary>The correlation of grid and finish among the classified, -1 to 1; NaN when there are fewer than three.</summary>
    public double GridCorrelation { get; }

    private static bool Started(Finish finish) => finish is not (Finish.DidNotStart or Finish.DidNotQualify or Finish.DidNotParticipate);

    private static double TeammateGap(CarResult result, CarResult[] starters, Dictionary<DriverId, double> qualifying)
    {
        foreach (var other in starters)
        {
            if (other.Constructor == result.Constructor && other.Driver != result.Driver && qualifying.TryGetValue(other.Driver, out var gap)) return gap;
        }

        return double.NaN;
    }

    private double Correlation()
    {
        var pairs = Cars.Where(c => !c.Car.Retired && !double.IsNaN(c.Car.RelativeGrid)).Select(c => (X: c.Car.RelativeGrid, Y: c.Car.RelativePosition)).ToArray();
        if (pairs.Length < 3) return double.NaN;
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        double xy = 0, xx = 0, yy = 0;
        foreach (var p in pairs)
        {
            xy += (p.X - x) * (p.Y - y);
            xx += (p.X - x) * (p.X - x);
            yy += (p.Y - y) * (p.Y - y);
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : double.NaN;
    }
}
