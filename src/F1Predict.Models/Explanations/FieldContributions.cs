namespace F1Predict.Models;

/// <summary>What features add, row-major like the features themselves, made to speak of log-odds within the field.</summary>
internal static class FieldContributions
{
    private const double Close = 1e-6;
    private const double Step = 1e-4;

    /// <summary>Takes from each column its mean over the race: a feature speaks for a car as far as it speaks less for the others.</summary>
    public static void Centre(Span<double> contributions, int columns, ReadOnlySpan<int> raceStarts)
    {
        for (var race = 0; race + 1 < raceStarts.Length; race++)
        {
            var field = contributions[(raceStarts[race] * columns)..(raceStarts[race + 1] * columns)];
            var cars = raceStarts[race + 1] - raceStarts[race];
            for (var column = 0; column < columns; column++)
            {
                var sum = 0.0;
                for (var at = column; at < field.Length; at += columns) sum += field[at];
                for (var at = column; at < field.Length; at += columns) field[at] -= sum / cars;
            }
        }
    }

    /// <summary>
    /// The rescale rule (A. Shrikumar, P. Greenside, A. Kundaje, Learning Important Features Through Propagating Activation Differences, 2017;
    /// H. Chen, S. Lundberg, S. Lee, Explaining a Series of Models by Propagating Shapley Values, 2022): contributions to x become contributions
    /// to a function of x, all by the same factor.
    /// </summary>
    /// <param name="row">Sums to <paramref name="to"/> less <paramref name="from"/>; afterwards to the difference of the function there.</param>
    /// <param name="from">x of nobody in particular.</param>
    /// <param name="to">x of the car.</param>
    /// <param name="function">What is wanted in place of x.</param>
    public static void Rescale(Span<double> row, double from, double to, Func<double, double> function)
    {
        // Where the two all but meet, the slope.
        var factor = Math.Abs(to - from) > Close
            ? (function(to) - function(from)) / (to - from)
            : (function(from + Step) - function(from - Step)) / (2 * Step);
        foreach (ref var value in row) value *= factor;
    }
}
