using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace F1Predict.Ingestion;

/// <summary>How a request is made: within a total time, tried again after growing waits, in its turn, not while the source rests, each try within a time.</summary>
internal static class Conduct
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    public static void AddConduct(this ResiliencePipelineBuilder<HttpResponseMessage> pipeline, HttpSourceOptions options, TimeProvider time)
    {
        pipeline.TimeProvider = time;
        pipeline.AddTimeout(options.TotalTimeout);
        if (options.Tries > 1) pipeline.AddRetry(Retry(options));
        if (options.Limits.Count > 0) pipeline.AddRateLimiter(new RequestLimiter(options.Limits, options.LongestWait, time));
        pipeline.AddCircuitBreaker(Rest(options));
        pipeline.AddTimeout(options.AttemptTimeout);
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(HttpSourceOptions options) => new()
    {
        MaxRetryAttempts = options.Tries - 1,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstBackOff,
        MaxDelay = LongestRest,
        ShouldHandle = args => ValueTask.FromResult(IsTransient(args.Outcome.Exception)),
    };

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Rest(HttpSourceOptions options) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = options.FailuresBeforeRest,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDurationGenerator = args => ValueTask.FromResult(
            TimeSpan.FromTicks((long)Math.Min(LongestRest.Ticks, options.FirstRest.Ticks * Math.Pow(2, Math.Min(args.HalfOpenAttempts, 20))))),
        ShouldHandle = args => ValueTask.FromResult(IsTransient(args.Outcome.Exception)),
    };

    private static bool IsTransient(Exception? e) =>
        e is SourceException { Transient: true } or HttpRequestException or IOException or TimeoutRejectedException;
}
