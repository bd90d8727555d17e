namespace F1Predict.Models;

/// <summary>Chances to stop that leave room for the win probabilities of a forecast.</summary>
internal static class StopChances
{
    /// <summary>About the share of starts that are not classified: 14 % of 2014 to 2025, 11 % of 2022 to 2025.</summary>
    public const double Usual = 0.12;

    /// <summary>No car is given more: a race is rarely that hard on cars, and never for certain.</summary>
    private const double Most = 0.5;

    /// <summary>
    /// Nobody can win more often than reach the flag, nor leave others fewer wins than there are races in which all the better cars stop. So the
    /// chance that the favourite stops, that the first two stop, and so on, is held to half of what the forecast gives all the others.
    /// </summary>
    /// <param name="stops">The chance of each car to stop.</param>
    /// <param name="wins">The win probability of each, summing to 1.</param>
    public static double[] Within(ReadOnlySpan<double> stops, ReadOnlySpan<double> wins)
    {
        var limited = stops.ToArray();
        var keys = wins.ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        var (rest, all) = (1.0, 1.0);
        for (var i = order.Length - 1; i >= 0; i--)
        {
            rest = Math.Max(0, rest - keys[i]);
            ref var stop = ref limited[order[i]];
            stop = Math.Clamp(stop, 0, Most);
            if (i > 0) stop = Math.Min(stop, rest / (2 * all));
            all *= stop;
        }

        return limited;
    }
}
