namespace F1Predict.Ratings;

/// <summary>How often something happened, with the 95 % interval of E. Wilson (Probable Inference, 1927).</summary>
public sealed record ObservedRate
{
    private const double Z = 1.96;

    /// <param name="successes">How often it happened, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How often it could have, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more successes than trials, or fewer than none.</exception>
    public ObservedRate(int successes, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        (Successes, Trials) = (successes, trials);
        if (trials == 0) return;

        var rate = successes / (double)trials;
        var (shift, scale) = (Z * Z / trials, 1 + (Z * Z / trials));
        var half = Z * Math.Sqrt(((rate * (1 - rate)) + (shift / 4)) / trials);
        Value = rate;
        Low = Math.Max(0, (rate + (shift / 2) - half) / scale);
        High = Math.Min(1, (rate + (shift / 2) + half) / scale);
    }

    /// <summary>How often it happened.</summary>
    public int Successes { get; }

    /// <summary>How often it could have.</summary>
    public int Trials { get; }

    /// <summary>The rate, 0 to 1; null without a trial.</summary>
    public double? Value { get; }

    /// <summary>The lower end of the interval; 0 without a trial.</summary>
    public double Low { get; }

    /// <summary>The upper end of the interval; 1 without a trial.</summary>
    public double High { get; } = 1;
}
