using System.Text;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.WebHost.Tests;

public sealed class AnswerCacheTests : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly AnswerCache _cache;
    private int _made;

    public AnswerCacheTests()
    {
        var services = new ServiceCollection();
        services.AddHybridCache();
        _services = services.BuildServiceProvider();
        _cache = new AnswerCache(_services.GetRequiredService<HybridCache>());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task Get_Again_GivesTheSameBytesAndTagUntilForgotten()
    {
        var first = await _cache.GetAsync("a", Make, Stop);
        (await _cache.GetAsync("a", Make, Stop)).ShouldBeSameAs(first);
        Encoding.UTF8.GetString(first.Body).ShouldBe("1");
        (await _cache.GetAsync("b", Make, Stop)).Tag.ShouldNotBe(first.Tag);

        _cache.Forget();

        var again = await _cache.GetAsync("a", Make, Stop);
        Encoding.UTF8.GetString(again.Body).ShouldBe("3");
    }

    [Fact]
    public async Task Get_BegunBeforeAChange_IsNotFoundAfterIt()
    {
        var (begun, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var old = _cache.GetAsync("a", async _ =>
        {
            begun.SetResult();
            await mayEnd.Task;
            return "old";
        }, Stop).AsTask();
        await begun.Task.WaitAsync(Stop);
        _cache.Forget();
        mayEnd.SetResult();
        Encoding.UTF8.GetString((await old).Body).ShouldBe("\"old\"");

        Encoding.UTF8.GetString((await _cache.GetAsync("a", Make, Stop)).Body).ShouldBe("1");
    }

    [Fact]
    public async Task Get_Refused_IsAskedAgain()
    {
        await Should.ThrowAsync<RefusedRequestException>(async () => await _cache.GetAsync("a", _ => throw RefusedRequestException.Malformed("x", "y", "z"), Stop));
        Encoding.UTF8.GetString((await _cache.GetAsync("a", Make, Stop)).Body).ShouldBe("1");
    }

    private Task<object> Make(CancellationToken stop) => Task.FromResult<object>(Interlocked.Increment(ref _made));
}
