namespace F1Predict.Data;

/// <summary>A pit stop.</summary>
/// <param name="Driver">Who stopped.</param>
/// <param name="Stop">The driver's 1-based number of the stop.</param>
/// <param name="Lap">The 1-based lap on which the car came in.</param>
/// <param name="TimeMs">Time in the pit lane in milliseconds (half an hour and more when the race was stopped); null when not known.</param>
public sealed record PitStop(DriverId Driver, int Stop, int Lap, int? TimeMs);
