namespace F1Predict.Models;

/// <summary>Intervals of means by resampling races (B. Efron, Bootstrap Methods, 1979).</summary>
public static class Bootstrap
{
    /// <summary>The 95 % interval of the mean of one value a race, by the percentiles of resampled means. The same seed gives the same interval.</summary>
    /// <param name="values">One value a race; for a paired comparison the difference.</param>
    /// <param name="samples">How often to resample. Default 4,000.</param>
    /// <param name="seed">The seed. Default 1.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static (double Low, double High) Interval95(IReadOnlyList<double> values, int samples = 4000, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) throw new ArgumentException("There are no values to resample.", nameof(values));
        var random = new Random(seed);
        var means = new double[samples];
        for (var s = 0; s < samples; s++)
        {
            var sum = 0.0;
            for (var i = 0; i < values.Count; i++) sum += values[random.Next(values.Count)];
            means[s] = sum / values.Count;
        }

        Array.Sort(means);
        return (means[(int)(0.025 * (samples - 1))], means[(int)(0.975 * (samples - 1))]);
    }
}
