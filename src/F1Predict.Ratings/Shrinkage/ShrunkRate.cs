namespace F1Predict.Ratings;

/// <summary>A rate of few races drawn towards what is usual, the further the fewer they are.</summary>
/// <param name="Successes">How often it happened.</param>
/// <param name="Trials">How often it could have; 0 when only the usual is known.</param>
/// <param name="Value">The shrunk rate, 0 to 1.</param>
/// <param name="Low">The lower end of the 95 % interval.</param>
/// <param name="High">The upper end of the 95 % interval.</param>
public sealed record ShrunkRate(int Successes, int Trials, double Value, double Low, double High)
{
    /// <summary>The rate as it was observed, 0 to 1; null without a trial.</summary>
    public double? Raw => Trials > 0 ? Successes / (double)Trials : null;
}
