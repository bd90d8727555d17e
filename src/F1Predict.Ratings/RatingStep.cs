using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>A race between the ratings before it and those after it.</summary>
/// <param name="Race">The race.</param>
/// <param name="Before">The ratings before it; nothing of the race is in them.</param>
/// <param name="After">The ratings after it.</param>
public sealed record RatingStep(CompletedRace Race, RatingBook Before, RatingBook After);
