namespace F1Predict.Ratings;

/// <summary>A mean of few races drawn towards what is usual, the further the fewer they are.</summary>
/// <param name="Raw">The mean as it was observed; null without a race.</param>
/// <param name="Value">The shrunk mean: between <paramref name="Raw"/> and the usual, the usual itself without a race.</param>
/// <param name="StandardError">How far <paramref name="Value"/> may be off.</param>
/// <param name="Count">The number of observations; 0 when only the usual is known.</param>
public sealed record ShrunkMean(double? Raw, double Value, double StandardError, int Count)
{
    /// <summary>The lower end of the 95 % interval.</summary>
    public double Low => Value - (1.96 * StandardError);

    /// <summary>The upper end of the 95 % interval.</summary>
    public double High => Value + (1.96 * StandardError);
}
