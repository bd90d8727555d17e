using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>A circuit beside another.</summary>
/// <param name="Circuit">The other circuit.</param>
/// <param name="Distance">How far apart they are, in standard deviations of a typical trait: 0 for the same.</param>
public sealed record SimilarTrack(CircuitId Circuit, double Distance);
