namespace F1Predict.Data;

/// <summary>A driver's place in the championship.</summary>
/// <param name="Driver">Who.</param>
/// <param name="Position">The 1-based place.</param>
/// <param name="Points">Points so far.</param>
public sealed record DriverStanding(DriverId Driver, int Position, double Points);
