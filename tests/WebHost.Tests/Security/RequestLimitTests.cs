using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>How many requests a minute are taken from whom, by a clock that the test moves.</summary>
public sealed class RequestLimitTests(TrainedModels models)
{
    private const string Path = "/api/v1/races/calendar";

    [Fact]
    public async Task User_MoreThan100AMinute_Gets429UntilTheMinuteIsOver()
    {
        await using var host = await Start("RequestsPerUser", 100);
        var (ann, eve) = (await host.Register(), await host.Register("eve@example.org"));
        for (var i = 0; i < 100; i++) (await host.Status(ann.Token)).ShouldBe(200);
        host.Clock.Advance(TimeSpan.FromSeconds(20));

        var refused = await host.Get(Path, ann.Token);
        await refused.Problem(429);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(40));
        (await host.Status(AccountsHost.Tokens.Of(await (await host.Login()).Json()).Token)).ShouldBe(429, "another token is the same user");
        (await host.Status(eve.Token)).ShouldBe(200);
        host.Clock.Advance(TimeSpan.FromSeconds(40));
        (await host.Status(ann.Token)).ShouldBe(200);
    }

    [Fact]
    public async Task Address_MoreThanItsShare_Gets429WhateverItShows_ButProbesGoOn()
    {
        await using var host = await Start("RequestsPerAddress", 5);
        for (var i = 0; i < 5; i++) (await host.From("203.0.113.7", Path, r => r.Headers["X-Api-Key"] = $"guess {i}")).Response.StatusCode.ShouldBe(401);
        var refused = await host.From("203.0.113.7", Path);
        refused.Response.StatusCode.ShouldBe(429);
        refused.Response.Headers.RetryAfter.ToString().ShouldBe("60");
        (await host.From("203.0.113.7", "/health/live")).Response.StatusCode.ShouldBe(200);
        (await host.From("::ffff:203.0.113.7", Path)).Response.StatusCode.ShouldBe(429, "it is the same address");
        (await host.From("203.0.113.8", Path)).Response.StatusCode.ShouldBe(401);
    }

    [Fact]
    public async Task Address_OfIPv6_CountsByItsNetwork()
    {
        await using var host = await Start("RequestsPerAddress", 2);
        (await host.From("2001:db8:1:2::1", Path)).Response.StatusCode.ShouldBe(401);
        (await host.From("2001:db8:1:2::2", Path)).Response.StatusCode.ShouldBe(401);
        (await host.From("2001:db8:1:2:ffff::3", Path)).Response.StatusCode.ShouldBe(429);
        (await host.From("2001:db8:1:3::1", Path)).Response.StatusCode.ShouldBe(401);
    }

    [Fact]
    public async Task SignIns_MoreThan10AMinute_Get429()
    {
        await using var host = await Start("SignInsPerAddress", 10);
        var tokens = await host.Register();
        for (var i = 0; i < 4; i++) (await host.Login("nobody@example.org", $"guess number {i}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
        for (var i = 0; i < 5; i++) (await host.Refresh($"guess {i}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
        await (await host.Login()).Problem(429);
        await (await host.Post("/api/v1/auth/password", new { }, tokens.Token)).Problem(429);
        (await host.Status(tokens.Token)).ShouldBe(200);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await host.Login()).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public void Window_CountsFromItsFirstRequest()
    {
        var clock = new FakeTimeProvider();
        using var window = new MinuteWindow(2, clock);
        using (var first = window.AttemptAcquire()) first.IsAcquired.ShouldBeTrue();
        clock.Advance(TimeSpan.FromSeconds(59));
        using (var second = window.AttemptAcquire()) second.IsAcquired.ShouldBeTrue();
        using (var third = window.AttemptAcquire()) third.IsAcquired.ShouldBeFalse();
        window.IdleDuration.ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(1));
        using (var fourth = window.AttemptAcquire()) fourth.IsAcquired.ShouldBeTrue();
        clock.Advance(TimeSpan.FromSeconds(90));
        window.IdleDuration.ShouldBe(TimeSpan.FromSeconds(30));
    }

    private Task<AccountsHost> Start(string limit, int number) => AccountsHost.Start(
        models, configure: AccountsHost.Setting($"Protection:{limit}", number.ToString(CultureInfo.InvariantCulture)));
}
