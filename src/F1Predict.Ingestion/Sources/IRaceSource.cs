namespace F1Predict.Ingestion;

/// <summary>Where races come from. What a source does not carry is null in its updates, never a guess.</summary>
public interface IRaceSource
{
    /// <summary>The source's short name, for example <c>jolpica</c>; it begins the source of every issue.</summary>
    string Name { get; }

    /// <summary>
    /// Fetches what the source has of a season. An upstream that fails, or answers nonsense, costs only what it failed to say: the rest comes
    /// back, with an issue for each thing that is missing.
    /// </summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="progress">Told after each step; null for nobody.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    Task<SourceBatch> FetchAsync(SourceQuery query, IProgress<IngestionProgress>? progress, CancellationToken ct);

    /// <summary>Fetches everything the source has, whole or not at all; null when it can only be asked season by season, which is the default.</summary>
    /// <param name="progress">Told after each step; null for nobody.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    Task<SourceHistory?> FetchAllAsync(IProgress<IngestionProgress>? progress, CancellationToken ct) => Task.FromResult<SourceHistory?>(null);
}
