using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace F1Predict.Ingestion;

/// <summary>Asks one source: from the store while that is fresh, else over HTTP, and from the store again when that fails.</summary>
internal sealed class SourceClient(string name, HttpSourceOptions options, IHttpClientFactory http, AnswerCache cache, TimeProvider time)
{
    public string Name => name;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <param name="path">The path and query behind the base address, without the key; or an absolute address.</param>
    /// <param name="content">What is asked for.</param>
    /// <param name="ct">Stops the request.</param>
    /// <exception cref="SourceException">The source gave no answer, and none is stored.</exception>
    public async Task<SourceAnswer> GetAsync(string path, SourceContent content, CancellationToken ct)
    {
        var address = new Uri(options.BaseAddress, path);
        var stored = cache.Find(name, address);
        var age = stored is null ? TimeSpan.MaxValue : time.GetUtcNow() - stored.FetchedAt;

        // A stored answer from the future was written by a clock that went wrong.
        if (stored is not null && age >= TimeSpan.Zero && age < options.FreshFor) return stored;
        try
        {
            var body = await SendAsync(address, content, ct).ConfigureAwait(false);
            var fetchedAt = time.GetUtcNow();
            cache.Store(name, address, body, fetchedAt);
            return new SourceAnswer(body, fetchedAt);
        }
        catch (SourceException e) when (stored is not null && e.Kind is not (SourceFailure.NotFound or SourceFailure.BadRequest))
        {
            return stored with { StaleBecause = e.Message };
        }
    }

    private async Task<byte[]> SendAsync(Uri address, SourceContent content, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, WithSecret(address));
        request.Options.Set(AnswerCheck.Content, content);
        try
        {
            using var client = http.CreateClient(ClientName(name));
            using var response = await client.SendAsync(request, ct).ConfigureAwait(false);
            return await response.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not SourceException && Translate(e, ct) is { } failure)
        {
            throw failure;
        }
    }

    internal static string ClientName(string source) => $"F1Predict.{source}";

    private SourceException? Translate(Exception e, CancellationToken ct) => e switch
    {
        BrokenCircuitException => new SourceException(SourceFailure.Resting, "it failed so often that it is left to rest for a while", true),
        RateLimiterRejectedException r => new SourceException(
            SourceFailure.OwnLimit, $"the limit that we keep for it is used up, for another {r.RetryAfter ?? TimeSpan.Zero:h\\:mm\\:ss}", true),
        TimeoutRejectedException t => new SourceException(SourceFailure.Slow, $"it did not answer within {t.Timeout.TotalSeconds:0.###} s", true),
        HttpRequestException or IOException => new SourceException(SourceFailure.Unavailable, options.Redact($"it cannot be reached: {e.Message}"), true),
        OperationCanceledException when !ct.IsCancellationRequested => new SourceException(SourceFailure.Slow, "the connection was given up", true),
        _ => null,
    };

    private Uri WithSecret(Uri address) => options.Secret is not { } secret
        ? address
        : new Uri($"{address.AbsoluteUri}{(address.Query.Length > 0 ? '&' : '?')}{secret.Parameter}={Uri.EscapeDataString(secret.Value)}");
}
