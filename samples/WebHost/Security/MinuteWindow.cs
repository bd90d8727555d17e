using System.Threading.RateLimiting;

namespace F1Predict.WebHost;

/// <summary>
/// Lets so many requests through in each minute of the host's clock. (The library's limiters go by the machine's clock alone, which no test can move.)
/// A minute begins with the first request after the last one ended.
/// </summary>
internal sealed class MinuteWindow(int permits, TimeProvider clock) : RateLimiter
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _began = DateTimeOffset.MinValue;
    private int _used;
    private long _refused;
    private long _let;

    /// <summary>Positive once a minute is over: the limiter is then like a new one, and can go.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock) return clock.GetUtcNow() - _began is var since && since > Minute ? since - Minute : null;
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_lock) return new RateLimiterStatistics { CurrentAvailablePermits = permits - _used, TotalFailedLeases = _refused, TotalSuccessfulLeases = _let };
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now - _began >= Minute || now < _began) (_began, _used) = (now, 0);
            if (_used + permitCount > permits)
            {
                _refused++;
                return new Lease(_began + Minute - now);
            }

            _used += permitCount;
            _let++;
            return new Lease(null);
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private sealed class Lease(TimeSpan? retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => retryAfter is null;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;
            return metadata is not null;
        }
    }
}
