using Microsoft.Extensions.Time.Testing;

namespace F1Predict.Ingestion.Tests;

public sealed class RequestLimiterTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Acquire_OverTheSecond_WaitsForItsTurn()
    {
        using var limiter = Limiter(TimeSpan.FromMinutes(1), new RequestLimit(3, TimeSpan.FromSeconds(1)));
        for (var i = 0; i < 3; i++) limiter.AttemptAcquire().IsAcquired.ShouldBeTrue();

        var fourth = limiter.AcquireAsync(1, TestContext.Current.CancellationToken);
        fourth.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(999));
        fourth.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromMilliseconds(1));

        (await fourth).IsAcquired.ShouldBeTrue();
    }

    [Fact]
    public async Task Acquire_BeyondTheLongestWait_IsRefusedWithItsTime()
    {
        using var limiter = Limiter(TimeSpan.FromMinutes(2), new RequestLimit(3, TimeSpan.FromSeconds(1)), new RequestLimit(200, TimeSpan.FromHours(1)));
        for (var i = 0; i < 200; i++)
        {
            limiter.AttemptAcquire().IsAcquired.ShouldBeTrue();
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        var lease = await limiter.AcquireAsync(1, TestContext.Current.CancellationToken);

        lease.IsAcquired.ShouldBeFalse();
        lease.TryGetMetadata("RETRY_AFTER", out var after).ShouldBeTrue();
        after.ShouldBe(TimeSpan.FromSeconds(3400));
        _time.Advance(TimeSpan.FromSeconds(3400));
        limiter.AttemptAcquire().IsAcquired.ShouldBeTrue();
    }

    [Theory]
    [InlineData(3, 1, 50)]
    [InlineData(5, 2, 40)]
    public async Task Acquire_InAnyStretch_NeverHasMore(int requests, int seconds, int turns)
    {
        using var limiter = Limiter(TimeSpan.FromHours(1), new RequestLimit(requests, TimeSpan.FromSeconds(seconds)));
        var waiting = Enumerable.Range(0, turns).Select(_ => limiter.AcquireAsync(1, TestContext.Current.CancellationToken).AsTask()).ToList();
        var granted = new List<DateTimeOffset>();
        while (waiting.Count > 0)
        {
            // The turns that have come are done at once or on the way to be: the clock stands still meanwhile.
            var due = Math.Min(turns, requests * (1 + (int)((_time.GetUtcNow() - _time.Start).TotalSeconds / seconds))) - granted.Count;
            for (var i = 0; i < due; i++)
            {
                var done = await Task.WhenAny(waiting);
                waiting.Remove(done);
                granted.Add(_time.GetUtcNow());
            }

            waiting.ShouldAllBe(t => !t.IsCompleted);
            _time.Advance(TimeSpan.FromSeconds(seconds));
        }

        for (var i = requests; i < granted.Count; i++) (granted[i] - granted[i - requests]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds));
    }

    private RequestLimiter Limiter(TimeSpan longestWait, params RequestLimit[] limits) => new(limits, longestWait, _time);
}
