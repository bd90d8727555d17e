namespace F1Predict.Ingestion;

/// <summary>A source's answer, fresh or from the store.</summary>
/// <param name="Body">The body, checked to be whole.</param>
/// <param name="FetchedAt">When it left the source.</param>
/// <param name="StaleBecause">Why an outdated copy stands in; null when the answer is fresh.</param>
internal sealed record SourceAnswer(byte[] Body, DateTimeOffset FetchedAt, string? StaleBecause = null);
