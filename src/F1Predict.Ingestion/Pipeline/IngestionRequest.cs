namespace F1Predict.Ingestion;

/// <summary>What an ingestion is asked to bring in.</summary>
public sealed record IngestionRequest
{
    /// <summary>The season; null for the one that is under way, or, of a source that comes whole (f1db), for all there are.</summary>
    public int? Season { get; init; }

    /// <summary>
    /// Whether to ask for every race of the season. By default only what is missing or may still change is asked for: races that should have been
    /// run and have no result, the last two weekends, and the next one.
    /// </summary>
    public bool Full { get; init; }
}
