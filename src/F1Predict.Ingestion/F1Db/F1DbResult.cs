using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>A row of race results: the outcome, and the entry that it proves.</summary>
internal sealed record F1DbResult(CarResult Result, Entry Entry);
