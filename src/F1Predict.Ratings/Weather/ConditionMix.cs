using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>How likely a race is to be dry, mixed or wet. The three add up to 1.</summary>
/// <param name="Dry">The probability of <see cref="TrackConditions.Dry"/>.</param>
/// <param name="Mixed">The probability of <see cref="TrackConditions.Mixed"/>.</param>
/// <param name="Wet">The probability of <see cref="TrackConditions.Wet"/>.</param>
public readonly record struct ConditionMix(double Dry, double Mixed, double Wet)
{
    /// <summary>The probability of some conditions.</summary>
    public double Of(TrackConditions conditions) => conditions switch
    {
        TrackConditions.Dry => Dry,
        TrackConditions.Mixed => Mixed,
        TrackConditions.Wet => Wet,
        _ => throw new ArgumentOutOfRangeException(nameof(conditions), conditions, "There are no such conditions."),
    };
}
