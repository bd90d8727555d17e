namespace F1Predict.Ratings;

/// <summary>Which way a driver or a team is going.</summary>
public enum TrendVerdict
{
    /// <summary>No direction can be told: the interval of the slope holds 0.</summary>
    Steady,

    /// <summary>Getting better: the whole interval lies on the better side of 0.</summary>
    Improving,

    /// <summary>Getting worse: the whole interval lies on the worse side of 0.</summary>
    Fading,
}
