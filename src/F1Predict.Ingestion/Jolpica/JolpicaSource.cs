namespace F1Predict.Ingestion;

/// <summary>
/// The Ergast-compatible API of the Jolpica project: calendar, results, qualifying, sprint, pit stops and standings. Its data is CC BY-NC-SA: a
/// user may store it, it is not shipped.
/// </summary>
public sealed class JolpicaSource : IRaceSource
{
    internal const string SourceName = "jolpica";

    private readonly SourceClient _client;

    internal JolpicaSource(SourceClient client) => _client = client;

    /// <inheritdoc/>
    public string Name => SourceName;

    /// <inheritdoc/>
    /// <remarks>A whole season takes about 15 requests and 3 more for each race that was run, one race 6, with a sprint 7.</remarks>
    public Task<SourceBatch> FetchAsync(SourceQuery query, IProgress<IngestionProgress>? progress, CancellationToken ct) =>
        new JolpicaFetch(new Conversation(_client, progress), query).RunAsync(ct);
}
