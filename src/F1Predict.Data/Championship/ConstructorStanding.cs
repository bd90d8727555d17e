namespace F1Predict.Data;

/// <summary>A constructor's place in the championship.</summary>
/// <param name="Constructor">Who.</param>
/// <param name="Position">The 1-based place.</param>
/// <param name="Points">Points so far.</param>
public sealed record ConstructorStanding(ConstructorId Constructor, int Position, double Points);
