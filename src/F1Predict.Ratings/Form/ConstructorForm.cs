using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The trends of a team over the last races.</summary>
/// <param name="Lineage">Which team, by its lineage (<see cref="Constructor.Lineage"/>).</param>
/// <param name="QualifyingGap">Of the smaller <see cref="CarOutcome.QualifyingGap"/> of its cars in percent, lower is better; null with too few.</param>
/// <param name="Surprise">Of the mean <see cref="RatedRace.Surprises"/> of its classified cars, -1 to 1; null with too few.</param>
/// <param name="PointsShare">Of the share of the race's points that its cars took together, 0 to 1; null with too few races.</param>
public sealed record ConstructorForm(ConstructorId Lineage, Trend? QualifyingGap, Trend? Surprise, Trend? PointsShare);
