namespace F1Predict.Tuning;

/// <summary>
/// Seeded random search: from the best options so far, each try multiplies a random half of the parameters by factors near 1, nearer with every
/// try, and is kept when its loss is lower.
/// </summary>
internal static class RandomSearch
{
    private const double FirstStep = 0.5;
    private const double LastStep = 0.05;

    public static TOptions Run<TOptions>(TOptions start, IReadOnlyList<Parameter<TOptions>> parameters, Func<TOptions, double> loss, int tries, int seed)
    {
        var random = new Random(seed);
        var (best, least) = (start, loss(start));
        for (var i = 0; i < tries; i++)
        {
            var step = FirstStep * Math.Pow(LastStep / FirstStep, i / (double)tries);
            var options = best;
            foreach (var parameter in parameters)
            {
                if (random.Next(2) == 0) continue;
                options = parameter.Set(options, Math.Min(parameter.Most, parameter.Get(options) * Math.Exp(step * Normal(random))));
            }

            var tried = loss(options);
            if (tried < least) (best, least) = (options, tried);
        }

        return best;
    }

    /// <summary>A draw of the normal distribution with mean 0 and deviation 1 (Box and Muller).</summary>
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
