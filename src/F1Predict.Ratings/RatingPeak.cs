using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The highest rating that a driver has had.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="At">When it was reached.</param>
public sealed record RatingPeak(DriverId Driver, RatingPoint At);
