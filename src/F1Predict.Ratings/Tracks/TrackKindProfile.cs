namespace F1Predict.Ratings;

/// <summary>What the races before some point in time say of a kind of circuit.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Circuits">The circuits of that kind that were raced on.</param>
/// <param name="Races">The races that were run on them.</param>
/// <param name="Values">How races go there.</param>
public sealed record TrackKindProfile(TrackKind Kind, int Circuits, int Races, TrackValues Values);
