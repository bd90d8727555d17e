namespace F1Predict.Data;

/// <summary>When a stored forecast was made.</summary>
public enum ForecastOrigin
{
    /// <summary>Before the race.</summary>
    Live,

    /// <summary>Later, from what was known then (a walk through the history).</summary>
    WalkForward,
}
