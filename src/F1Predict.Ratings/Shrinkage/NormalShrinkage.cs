namespace F1Predict.Ratings;

/// <summary>
/// Empirical Bayes for means: each group's true mean is a draw around a centre, and what is observed a draw around that (B. Efron and C. Morris,
/// Data Analysis Using Stein's Estimator, 1975; intervals as in C. Morris, Parametric Empirical Bayes Inference, 1983, equation 1.17).
/// </summary>
internal static class NormalShrinkage
{
    /// <summary>
    /// The variance of the true means around the mean of their family, by the method of moments (R. DerSimonian and N. Laird, Meta-analysis in
    /// Clinical Trials, 1986, equation 8, summed over the families). 0 when the means differ no more than chance would have it.
    /// </summary>
    public static double Between(ReadOnlySpan<double> means, ReadOnlySpan<double> variances, ReadOnlySpan<int> families, int familyCount)
    {
        Span<double> weights = new double[familyCount], sums = new double[familyCount], squares = new double[familyCount];
        for (var i = 0; i < means.Length; i++)
        {
            var weight = 1 / variances[i];
            weights[families[i]] += weight;
            sums[families[i]] += weight * means[i];
            squares[families[i]] += weight * weight;
        }

        double excess = 0, scale = 0;
        for (var i = 0; i < means.Length; i++)
        {
            var distance = means[i] - (sums[families[i]] / weights[families[i]]);
            excess += (distance * distance / variances[i]) - 1;
        }

        for (var f = 0; f < familyCount; f++)
        {
            if (weights[f] == 0) continue;
            excess++;
            scale += weights[f] - (squares[f] / weights[f]);
        }

        return excess > 0 && scale > 0 ? excess / scale : 0;
    }

    /// <summary>A group's mean drawn towards a centre, which is itself only known with an error.</summary>
    public static ShrunkMean Towards(double mean, double variance, int count, ShrunkMean centre, double between)
    {
        var pull = variance + between > 0 ? variance / (variance + between) : 0;
        var error = pull * centre.StandardError;
        return new ShrunkMean(mean, mean + (pull * (centre.Value - mean)), Math.Sqrt(((1 - pull) * variance) + (error * error)), count);
    }

    /// <summary>A group of which nothing was observed: a draw around the centre.</summary>
    public static ShrunkMean Unseen(ShrunkMean centre, double between) =>
        new(null, centre.Value, Math.Sqrt(between + (centre.StandardError * centre.StandardError)), 0);
}
