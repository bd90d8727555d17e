using Microsoft.Extensions.Caching.Hybrid;

namespace F1Predict.WebHost;

/// <summary>Answers that rest on stored forecasts, as they are sent. They are kept until a forecast or a score changes.</summary>
internal sealed class AnswerCache(HybridCache cache)
{
    private const string Tag = "forecasts";

    private static readonly string[] Tags = [Tag];
    private static readonly HybridCacheEntryOptions Options = new() { Expiration = TimeSpan.FromHours(1), LocalCacheExpiration = TimeSpan.FromHours(1) };

    // An answer that was begun before a change and is ready after it must not be found afterwards; the tag alone lets it in.
    private long _changes;

    /// <summary>The answer to a request. A refusal is not kept.</summary>
    /// <param name="key">Says all that the answer hangs on. Values from requests go in as they were read, never as they were sent.</param>
    /// <param name="make">Makes the answer.</param>
    /// <param name="ct">Gives up.</param>
    public ValueTask<TaggedAnswer> GetAsync(string key, Func<CancellationToken, Task<object>> make, CancellationToken ct) =>
        GetTaggedAsync(key, async stop => TaggedAnswer.Of(ContractJson.Of(await make(stop))), ct);

    /// <summary>The same of what is JSON already.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public ValueTask<TaggedAnswer> GetTaggedAsync(string key, Func<CancellationToken, Task<TaggedAnswer>> make, CancellationToken ct) => cache.GetOrCreateAsync(
        $"{Interlocked.Read(ref _changes)} {key}", make, static async (make, ct) => await make(ct), Options, Tags, ct);

    /// <summary>Forecasts or scores have changed.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        cache.RemoveByTagAsync(Tag).AsTask().GetAwaiter().GetResult();
    }
}
