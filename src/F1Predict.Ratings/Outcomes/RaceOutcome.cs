using F1Predict.Data;
using MathNet.Numerics.Statistics;

namespace F1Predict.Ratings;

/// <summary>A past race in terms that compare between races: one <see cref="CarOutcome"/> for each car that started.</summary>
public sealed class RaceOutcome
{
    private static readonly double[] PointsOfPosition = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];

    /// <summary>Reads a race.</summary>
    public RaceOutcome(CompletedRace race)
    {
        ArgumentNullException.ThrowIfNull(race);
        var qualifying = LapGaps.Qualifying(race.Weekend.Qualifying);
        var pace = LapGaps.Race(race.FastestLaps);
        var grid = race.Weekend.StartingGrid.ToDictionary(g => g.Driver, g => g.Position);
        var starters = race.Results.Where(r => r.Finish.Started).OrderBy(r => r.Driver.Value, StringComparer.Ordinal).ToArray();
        var last = Math.Max(1, starters.Length - 1);
        var cars = new CarOutcome[starters.Length];
        for (var i = 0; i < cars.Length; i++)
        {
            var result = starters[i];
            var position = result.Finish.ClassifiedPosition;
            var gap = qualifying.GetValueOrDefault(result.Driver, double.NaN);
            var onGrid = grid.TryGetValue(result.Driver, out var slot);
            cars[i] = new CarOutcome(
                result.Driver,
                result.Constructor,
                result.Points,
                position is { } p && p <= PointsOfPosition.Length ? PointsOfPosition[p - 1] / 25 : 0,
                position,
                slot,
                Math.Min(1, ((position ?? starters.Length) - 1.0) / last),
                onGrid ? Math.Min(1, ((slot ?? starters.Length) - 1.0) / last) : double.NaN,
                gap,
                gap - TeammateGap(result, starters, qualifying),
                pace.GetValueOrDefault(result.Driver, double.NaN));
        }

        Cars = cars;
        RetirementShare = cars.Length == 0 ? 0 : cars.Count(c => c.Retired) / (double)cars.Length;
        GridCorrelation = LinearCorrelation(cars);
    }

    /// <summary>The cars that started, in the order of the driver ids.</summary>
    public IReadOnlyList<CarOutcome> Cars { get; }

    /// <summary>The share of starters that were not classified, 0 to 1.</summary>
    public double RetirementShare { get; }

    /// <summary>The correlation of grid and finish among the classified, -1 to 1; NaN when there are fewer than three, or no grid.</summary>
    public double GridCorrelation { get; }

    /// <summary>
    /// The rank correlation (C. Spearman, 1904) of grid and finish among the classified, -1 to 1; null when there are fewer than three, or no grid.
    /// Unlike <see cref="GridCorrelation"/> it does not count the holes that retired cars leave on the grid, nor how far back the pit lane is.
    /// </summary>
    public double? GridRankCorrelation()
    {
        var placed = Cars.Where(c => !c.Retired && !double.IsNaN(c.RelativeGrid)).ToArray();
        if (placed.Length < 3) return null;
        var correlation = Correlation.Spearman(placed.Select(c => (double)(c.GridPosition ?? int.MaxValue)), placed.Select(c => (double)c.Position!.Value));
        return double.IsNaN(correlation) ? null : correlation;
    }

    /// <summary>Whether the race was won from one of the first <paramref name="slots"/> of the grid; null when nobody started from one.</summary>
    /// <param name="slots">1 for pole, 2 for the front row.</param>
    public bool? WonFromFirst(int slots)
    {
        bool? won = null;
        foreach (var car in Cars)
        {
            if (car.GridPosition <= slots) won = car.Won || won == true;
        }

        return won;
    }

    private static double TeammateGap(CarResult result, CarResult[] starters, Dictionary<DriverId, double> qualifying)
    {
        foreach (var other in starters)
        {
            if (other.Constructor == result.Constructor && other.Driver != result.Driver && qualifying.TryGetValue(other.Driver, out var gap)) return gap;
        }

        return double.NaN;
    }

    private static double LinearCorrelation(CarOutcome[] cars)
    {
        var pairs = cars.Where(c => !c.Retired && !double.IsNaN(c.RelativeGrid)).Select(c => (X: c.RelativeGrid, Y: c.RelativePosition)).ToArray();
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
