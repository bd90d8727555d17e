namespace F1Predict.Charts;

/// <summary>Probabilities as percentages with a few decimals that still sum to 100.</summary>
public static class RoundedPercentages
{
    private const double Tolerance = 1e-6;

    /// <summary>
    /// Rounds by largest remainder: each share is rounded down, then the units that are missing go to those who lost most. The results
    /// sum to exactly 100, and none overtakes another. Up to one decimal none is further than one unit from its exact value. More
    /// decimals agree with fewer: rounded to one, half up, they are those of one decimal, so that a table with one decimal and an answer
    /// with two never differ. That may take them a few hundredths from the exact value.
    /// </summary>
    /// <param name="probabilities">0 to 1 each; they sum to 1.</param>
    /// <param name="decimals">Digits after the point, 0 to 6.</param>
    /// <returns>The percentages in the order given; at equal remainders the earlier one is rounded up.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside its range.</exception>
    /// <exception cref="ArgumentException">A probability is not between 0 and 1, or they do not sum to 1.</exception>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<double> probabilities, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 6);
        if (probabilities.FirstOrDefault(p => !(p is >= 0 and <= 1), 0) is var wrong && wrong is not 0)
            throw new ArgumentException($"{wrong:R} is not a probability between 0 and 1.", nameof(probabilities));
        var sum = probabilities.Sum();
        if (Math.Abs(sum - 1) > Tolerance) throw new ArgumentException($"The probabilities sum to {sum:R}, not to 1.", nameof(probabilities));

        var unitsInAll = 100 * (long)Math.Pow(10, decimals);
        var exact = probabilities.Select(p => p / sum * unitsInAll).ToArray();
        var (lowest, highest) = RangesOf(decimals > 1 ? Of(probabilities, decimals - 1) : null, exact.Length, unitsInAll);
        var units = exact.Select((e, i) => Math.Clamp((long)Math.Floor(e), lowest[i], highest[i])).ToArray();
        var cars = Enumerable.Range(0, exact.Length);
        for (var missing = unitsInAll - units.Sum(); missing > 0; missing--)
            units[cars.Where(i => units[i] < highest[i]).MaxBy(i => exact[i] - units[i])]++;
        for (var excess = units.Sum() - unitsInAll; excess > 0; excess--)
            units[cars.Reverse().Where(i => units[i] > lowest[i]).MinBy(i => exact[i] - units[i])]--;
        return [.. units.Select(u => u * 100m / unitsInAll)];
    }

    // What rounds, half up, to each percentage with a decimal less; anything when there are none.
    private static (long[] Lowest, long[] Highest) RangesOf(IReadOnlyList<decimal>? coarser, int cars, long unitsInAll)
    {
        if (coarser is null) return (new long[cars], [.. Enumerable.Repeat(unitsInAll, cars)]);
        var middles = coarser.Select(c => (long)(c * unitsInAll / 100)).ToArray();
        return ([.. middles.Select(m => Math.Max(0, m - 5))], [.. middles.Select(m => m + 4)]);
    }
}
