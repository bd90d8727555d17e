namespace F1Predict.Models;

/// <summary>Intervals by resampling races (B. Efron, Bootstrap Methods, 1979).</summary>
public static class Bootstrap
{
    /// <summary>Fills the statistics that follow from the sums of all columns. NaN: there is nothing to measure.</summary>
    internal delegate void Statistics(ReadOnlySpan<double> sums, Span<double> values);

    /// <summary>The 95 % interval of the mean of one value a race, by the percentiles of resampled means. The same seed gives the same interval.</summary>
    /// <param name="values">One value a race; for a paired comparison the difference.</param>
    /// <param name="samples">How often to resample. Default 4,000.</param>
    /// <param name="seed">The seed. Default 1.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static (double Low, double High) Interval95(IReadOnlyList<double> values, int samples = 4000, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) throw new ArgumentException("There are no values to resample.", nameof(values));
        var mean = Run([[.. values]], (sums, means) => means[0] = sums[0] / values.Count, means: 1, others: 0, samples, seed)[0]!;
        return (mean.Low, mean.High);
    }

    /// <summary>
    /// Statistics of sums over races, each with its interval: the percentiles. A statistic that is no mean can grow by resampling alone, as a sum of
    /// absolute errors does; from its percentiles that bias is taken off (B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 10).
    /// </summary>
    /// <param name="columns">One value a race in each.</param>
    /// <param name="evaluate">What follows from the columns' sums: first the means, then the others.</param>
    /// <param name="means">How many are means.</param>
    /// <param name="others">How many are not.</param>
    /// <param name="samples">How often to resample.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>One estimate a statistic; null where there is nothing to measure. Samples with nothing to measure are left out.</returns>
    internal static Estimate?[] Run(double[][] columns, Statistics evaluate, int means, int others, int samples, int seed)
    {
        var statistics = means + others;
        var races = columns[0].Length;
        var (random, times, sums, values) = (new Random(seed), new double[races], new double[columns.Length], new double[statistics]);
        var resampled = new double[statistics][];
        for (var s = 0; s < statistics; s++) resampled[s] = new double[samples];
        for (var sample = 0; sample < samples; sample++)
        {
            Array.Clear(times);
            for (var i = 0; i < races; i++) times[random.Next(races)]++;
            for (var c = 0; c < columns.Length; c++) sums[c] = Sum(columns[c], times);
            evaluate(sums, values);
            for (var s = 0; s < statistics; s++) resampled[s][sample] = values[s];
        }

        for (var c = 0; c < columns.Length; c++) sums[c] = columns[c].Sum();
        evaluate(sums, values);
        return [.. values.Select((value, s) => double.IsNaN(value) ? null : Interval(value, resampled[s], lessBias: s >= means))];
    }

    private static Estimate Interval(double value, double[] resampled, bool lessBias)
    {
        var sorted = resampled.Where(v => !double.IsNaN(v)).Order().ToArray();
        var bias = lessBias ? sorted.Average() - value : 0;
        return new Estimate(value, sorted[(int)(0.025 * (sorted.Length - 1))] - bias, sorted[(int)(0.975 * (sorted.Length - 1))] - bias);
    }

    private static double Sum(double[] column, double[] times)
    {
        var sum = 0.0;
        for (var i = 0; i < column.Length; i++) sum += column[i] * times[i];
        return sum;
    }
}
