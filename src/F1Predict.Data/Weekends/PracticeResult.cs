namespace F1Predict.Data;

/// <summary>A driver's practice session.</summary>
/// <param name="Driver">Who drove; reserve drivers take part in practice too.</param>
/// <param name="BestLapMs">The best lap in milliseconds; null when no time was set.</param>
/// <param name="Laps">Laps driven; null when not known.</param>
public sealed record PracticeResult(DriverId Driver, int? BestLapMs, int? Laps);
