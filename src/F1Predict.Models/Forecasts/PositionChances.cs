namespace F1Predict.Models;

/// <summary>The chance of each car to come in each position.</summary>
internal static class PositionChances
{
    private const double Negligible = 1e-12;

    /// <summary>Row-major: a row a car, a column a position, the first the win. Rows and columns sum to 1.</summary>
    public static double[] Of(double[] means, double[] stops)
    {
        var n = means.Length;
        var chances = new double[n * n];
        Span<double> densities = stackalloc double[n], behind = stackalloc double[n], ahead = stackalloc double[n + 1];
        var grid = new PerformanceGrid(means);
        foreach (var running in (ReadOnlySpan<bool>)[true, false])
        {
            for (var x = grid.Highest; x > grid.Lowest; x -= PerformanceGrid.Step)
            {
                for (var i = 0; i < n; i++) (densities[i], behind[i]) = PerformanceGrid.At(x - means[i], stops[i], running);
                Count(behind, ahead);
                for (var i = 0; i < n; i++)
                {
                    var weight = densities[i] * PerformanceGrid.Step;
                    if (weight > Negligible) AddWithout(behind[i], ahead, weight, chances.AsSpan(i * n, n));
                }
            }
        }

        return chances;
    }

    /// <summary>How many cars are ahead: the distribution of a sum of independent events (Poisson-binomial).</summary>
    private static void Count(ReadOnlySpan<double> behind, Span<double> ahead)
    {
        ahead.Clear();
        ahead[0] = 1;
        for (var j = 0; j < behind.Length; j++)
        {
            for (var k = j + 1; k > 0; k--) ahead[k] = (ahead[k] * behind[j]) + (ahead[k - 1] * (1 - behind[j]));
            ahead[0] *= behind[j];
        }
    }

    /// <summary>Adds the distribution with one car taken out of the count, from the end at which no error grows.</summary>
    private static void AddWithout(double behind, ReadOnlySpan<double> ahead, double weight, Span<double> chances)
    {
        var last = 0.0;
        if (behind >= 0.5)
        {
            var (scale, odds) = (weight / behind, (1 - behind) / behind);
            for (var k = 0; k < chances.Length; k++) chances[k] += last = (ahead[k] * scale) - (last * odds);
        }
        else
        {
            var (scale, odds) = (weight / (1 - behind), behind / (1 - behind));
            for (var k = chances.Length - 1; k >= 0; k--) chances[k] += last = (ahead[k + 1] * scale) - (last * odds);
        }
    }
}
