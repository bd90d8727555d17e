namespace F1Predict.Ratings;

/// <summary>How strong a driver or a car is, in the points of its <see cref="RatingBook"/>.</summary>
/// <param name="Value">The rating.</param>
/// <param name="Deviation">The standard deviation of what the rating may be off; large for newcomers.</param>
/// <param name="Races">The races it rests on; 0 for a newcomer.</param>
public readonly record struct Rating(double Value, double Deviation, int Races);
