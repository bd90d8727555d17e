namespace F1Predict.Models;

/// <summary>The cars that were given about the same chance to win, and how many of them won.</summary>
/// <param name="From">The lowest chance of the bin, 0 to 1.</param>
/// <param name="To">The chance at which the next bin begins; that of 1 belongs to the last bin.</param>
/// <param name="Cars">How many cars, at least 1.</param>
/// <param name="Forecast">The mean of what they were given.</param>
/// <param name="Observed">The share of them that won.</param>
/// <param name="Low">The lower end of the 95 % interval of that share (E. Wilson, Probable Inference, 1927).</param>
/// <param name="High">The upper end.</param>
public sealed record CalibrationBin(double From, double To, int Cars, double Forecast, double Observed, double Low, double High)
{
    private const double Deviations95 = 1.959964;

    /// <summary>Where the bins begin and the last one ends: narrow where most cars are.</summary>
    public static IReadOnlyList<double> Edges { get; } = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

    /// <summary>The bins that hold a car, lowest chance first.</summary>
    internal static IReadOnlyList<CalibrationBin> Table(IEnumerable<ScoredForecast> forecasts) =>
    [
        .. forecasts
            .SelectMany(f => f.Forecast.Drivers.Select(d => (d.WinProbability, Won: d.Driver == f.Winner)))
            .GroupBy(car => Of(car.WinProbability))
            .OrderBy(bin => bin.Key)
            .Select(bin => Create(bin.Key, bin.Count(), bin.Average(car => car.WinProbability), bin.Count(car => car.Won))),
    ];

    /// <summary>The 0-based number of the bin of a chance.</summary>
    internal static int Of(double chance)
    {
        var bin = Edges.Count - 2;
        while (bin > 0 && chance < Edges[bin]) bin--;
        return bin;
    }

    private static CalibrationBin Create(int bin, int cars, double forecast, int wins)
    {
        var (share, square) = (wins / (double)cars, Deviations95 * Deviations95 / cars);
        var centre = (share + (square / 2)) / (1 + square);
        var reach = Math.Sqrt((share * (1 - share) * square) + (square * square / 4)) / (1 + square);
        return new CalibrationBin(Edges[bin], Edges[bin + 1], cars, forecast, share, Math.Max(0, centre - reach), Math.Min(1, centre + reach));
    }
}
