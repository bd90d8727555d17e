namespace F1Predict.Ratings;

/// <summary>What a session tells about one car.</summary>
/// <param name="Gain">What it gains for each unit of a rating's variance.</param>
/// <param name="Information">How much more certain it makes a rating: one over points squared.</param>
internal readonly record struct Evidence(double Gain, double Information);

/// <summary>What a session tells about every car in it.</summary>
/// <param name="Scale">The points of difference that were taken for odds of e to 1.</param>
/// <param name="Cars">One a car, in the order that was given.</param>
internal readonly record struct SessionEvidence(double Scale, Evidence[] Cars);

/// <summary>A rating under way.</summary>
internal readonly record struct Estimate(double Value, double Variance);

/// <summary>A car with its driver in a session.</summary>
/// <param name="Strength">Both ratings together.</param>
/// <param name="Variance">Of both together.</param>
/// <param name="Position">Where it came in; 1-based.</param>
internal readonly record struct RatedCar(double Strength, double Variance, int Position);
