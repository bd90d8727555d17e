using System.Threading.RateLimiting;

namespace F1Predict.Ingestion;

/// <summary>
/// Holds requests back so that no stretch of time has more than its limit of them. The limiters of the framework read the machine's clock; this
/// one asks the clock it is given.
/// </summary>
internal sealed class RequestLimiter(IReadOnlyList<RequestLimit> limits, TimeSpan longestWait, TimeProvider time) : RateLimiter
{
    private readonly Lock _lock = new();
    private readonly List<DateTimeOffset> _turns = [];
    private long _granted;
    private long _refused;

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics GetStatistics() => new()
    {
        TotalSuccessfulLeases = Interlocked.Read(ref _granted),
        TotalFailedLeases = Interlocked.Read(ref _refused),
    };

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Take(TimeSpan.Zero).Lease;

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        var (lease, wait) = Take(longestWait);
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        return lease;
    }

    /// <summary>Books the next free turn, unless it is further away than <paramref name="patience"/>.</summary>
    private (Turn Lease, TimeSpan Wait) Take(TimeSpan patience)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var turn = now;
            foreach (var limit in limits)
            {
                // Turns are booked in order, also ahead of time: the one that must be over is so many places from the end.
                if (_turns.Count >= limit.Requests && _turns[^limit.Requests] + limit.Per is var free && free > turn) turn = free;
            }

            if (turn - now > patience)
            {
                Interlocked.Increment(ref _refused);
                return (new Turn(turn - now), TimeSpan.Zero);
            }

            if (limits.Count > 0)
            {
                _turns.Add(turn);
                var kept = limits.Max(l => l.Requests);
                if (_turns.Count > 2 * kept) _turns.RemoveRange(0, _turns.Count - kept);
            }

            Interlocked.Increment(ref _granted);
            return (new Turn(null), turn - now);
        }
    }

    private sealed class Turn(TimeSpan? retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => retryAfter is null;

        public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = retryAfter;
            return retryAfter is not null && metadataName == MetadataName.RetryAfter.Name;
        }
    }
}
