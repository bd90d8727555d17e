using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The trends of a driver over the last races.</summary>
/// <param name="Driver">Who.</param>
/// <param name="QualifyingGap">Of <see cref="CarOutcome.QualifyingGap"/> in percent, lower is better; null with too few qualifying times.</param>
/// <param name="Surprise">Of <see cref="RatedRace.Surprises"/>, finishing against expectation, -1 to 1; null with too few classified finishes.</param>
/// <param name="PointsShare">Of the share of the race's points, 0 to 1; null with too few races.</param>
public sealed record DriverForm(DriverId Driver, Trend? QualifyingGap, Trend? Surprise, Trend? PointsShare);
