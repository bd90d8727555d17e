namespace F1Predict.Ingestion;

/// <summary>How far an ingestion has come.</summary>
/// <param name="Source">The source that is asked.</param>
/// <param name="Step">What was just done, for example <c>2026-05 pit stops</c>.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all, as far as is known now; it can grow.</param>
public sealed record IngestionProgress(string Source, string Step, int Done, int Total);
