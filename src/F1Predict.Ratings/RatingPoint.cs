using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>A rating as it stood after a race: a point of a chart over time.</summary>
/// <param name="Race">The race.</param>
/// <param name="Date">Its day.</param>
/// <param name="Rating">The rating after it.</param>
public sealed record RatingPoint(RaceKey Race, DateOnly Date, Rating Rating);
