namespace F1Predict.Data;

/// <summary>Which way round a circuit is driven.</summary>
public enum TrackDirection
{
    /// <summary>Clockwise.</summary>
    Clockwise,

    /// <summary>Anti-clockwise.</summary>
    AntiClockwise,
}
