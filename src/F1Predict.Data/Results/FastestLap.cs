namespace F1Predict.Data;

/// <summary>A driver's own fastest lap of a race.</summary>
/// <param name="Driver">Who drove it.</param>
/// <param name="Lap">The 1-based lap; null when not known.</param>
/// <param name="TimeMs">The time in milliseconds.</param>
public sealed record FastestLap(DriverId Driver, int? Lap, int TimeMs);
