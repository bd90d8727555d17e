namespace F1Predict.Charts;

/// <summary>Probabilities as percentages with a few decimals that still sum to 100.</summary>
public static class RoundedPercentages
{
    private const double Tolerance = 1e-6;

    /// <summary>
    /// Rounds by largest remainder: each share is rounded down, then the units that are missing go to those who lost most. The results
    /// sum to exactly 100, none is further than one unit from its exact value, and none overtakes another.
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
        var units = exact.Select(e => (long)Math.Floor(e)).ToArray();
        var missing = (int)(unitsInAll - units.Sum());
        foreach (var at in Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - units[i]).Take(missing)) units[at]++;
        return [.. units.Select(u => u * 100m / unitsInAll)];
    }
}
