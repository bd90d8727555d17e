namespace F1Predict.Data;

/// <summary>A part of a race that was replaced after the race had a result.</summary>
/// <param name="Race">The race.</param>
/// <param name="Part">What was replaced, for example <c>results</c> or <c>starting grid</c>.</param>
/// <param name="OldHash">SHA-256 of what was there.</param>
/// <param name="NewHash">SHA-256 of what replaced it.</param>
/// <param name="RecordedAt">When.</param>
public sealed record StoredCorrection(RaceKey Race, string Part, ReadOnlyMemory<byte> OldHash, ReadOnlyMemory<byte> NewHash, DateTimeOffset RecordedAt);
