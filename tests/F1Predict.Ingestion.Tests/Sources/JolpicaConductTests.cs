using F1Predict.Data;
using Microsoft.Extensions.Options;

namespace F1Predict.Ingestion.Tests;

/// <summary>What a failing Jolpica does to a fetch: no more than it must.</summary>
public sealed class JolpicaConductTests
{
    private const int Season = 2026;

    [Theory]
    [InlineData(Fault.Throttled, 3, "too many requests")]
    [InlineData(Fault.HtmlForbidden, 3, "403 with 'text/html")]
    [InlineData(Fault.HtmlGatewayTimeout, 3, "504 with 'text/html")]
    [InlineData(Fault.HtmlServerError, 3, "500 with 'text/html")]
    [InlineData(Fault.HtmlInstead, 3, "content type is 'text/html")]
    [InlineData(Fault.TruncatedJson, 3, "not whole JSON")]
    [InlineData(Fault.BrokenOff, 3, "cannot be reached")]
    [InlineData(Fault.Unauthorized, 1, "401: Live session")]
    [InlineData(Fault.BadRequest, 1, "400: Parameter out of allowed range")]
    public async Task Fetch_ResultsFail_LosesOnlyThem(Fault fault, int tries, string said)
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Fail(fault, "/results.json");

        var batch = await host.FetchAsync<JolpicaSource>(Season, 5);

        var issue = batch.Issues.ShouldHaveSingleItem();
        issue.Source.ShouldBe("jolpica 2026/5/results.json?limit=100&offset=0");
        issue.Message.ShouldContain(said);
        server.Requests.Count(r => r.Contains("/results.json", StringComparison.Ordinal)).ShouldBe(tries);
        var race = batch.Races.ShouldHaveSingleItem();
        race.Results.ShouldBeNull();
        race.ResultComplete.ShouldBeFalse();
        race.Race.ShouldBe(Bundled.History.Weekend(race.Key).Race);
        race.Qualifying.ShouldNotBeNull().Count.ShouldBe(Bundled.History.Weekend(race.Key).Qualifying.Count);
    }

    [Theory]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.HtmlForbidden)]
    [InlineData(Fault.TruncatedJson)]
    [InlineData(Fault.BrokenOff)]
    public async Task Fetch_FailsTwiceThenAnswers_IsWhole(Fault fault)
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.Fail(fault, "/results.json", times: 2);
        var before = host.Time.GetUtcNow();

        var batch = await host.FetchAsync<JolpicaSource>(Season, 5);

        batch.Issues.ShouldBeEmpty();
        batch.Races.ShouldHaveSingleItem().ResultComplete.ShouldBeTrue();
        (host.Time.GetUtcNow() - before).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.5), "it backs off between tries");
        server.UserAgent.ShouldStartWith("F1Predict/");
    }

    [Fact]
    public async Task Fetch_SlowBody_IsGivenUp()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server, o => o.Jolpica.Tries = 1);
        server.Fail(Fault.SlowBody, "/results.json");

        var batch = await host.RunAsync(
            host.Get<JolpicaSource>().FetchAsync(new SourceQuery(Season, [new RaceKey(Season, 5)]), null, TestContext.Current.CancellationToken),
            TimeSpan.FromMinutes(10));

        batch.Issues.ShouldHaveSingleItem().Message.ShouldContain("did not answer within 86400 s");
        batch.Races.ShouldHaveSingleItem().PitStops.ShouldBeNull();
    }

    [Fact]
    public async Task Fetch_Again_AnswersFromTheStoreWhileFresh()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        await host.FetchAsync<JolpicaSource>(Season, 5);
        var asked = server.Requests.Count;

        var again = await host.FetchAsync<JolpicaSource>(Season, 5);

        server.Requests.Count.ShouldBe(asked);
        again.CacheAge.ShouldBeNull();
        host.Time.Advance(TimeSpan.FromMinutes(11));
        await host.FetchAsync<JolpicaSource>(Season, 5);
        server.Requests.Count.ShouldBe(2 * asked);
    }

    [Fact]
    public async Task Fetch_EverythingFails_StoredCopiesStandInAndSaySo()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        var first = await host.FetchAsync<JolpicaSource>(Season, 5);
        host.Time.Advance(TimeSpan.FromHours(30));
        server.Fail(Fault.HtmlGatewayTimeout);

        var batch = await host.FetchAsync<JolpicaSource>(Season, 5);

        batch.CacheAge.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.FromHours(30));
        batch.FetchedAt.ShouldBeLessThanOrEqualTo(first.FetchedAt);
        batch.Issues.ShouldAllBe(i => i.Field == "age" && i.Message.Contains("a stored copy", StringComparison.Ordinal));
        batch.Races.ShouldHaveSingleItem().Results.ShouldBe(first.Races[0].Results);
        batch.Races[0].ResultComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task Fetch_StoredCopiesDamaged_AreAsGoodAsNone()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        await host.FetchAsync<JolpicaSource>(Season, 5);
        var asked = server.Requests.Count;
        var cut = 0;
        foreach (var file in Directory.GetFiles(host.Folder, "*.answer", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(file, cut++ % 2 == 0 ? bytes[..^1] : [.. bytes[..^1], (byte)(bytes[^1] ^ 1)], TestContext.Current.CancellationToken);
        }

        var again = await host.FetchAsync<JolpicaSource>(Season, 5);

        server.Requests.Count.ShouldBe(2 * asked);
        again.Issues.ShouldBeEmpty();
        Directory.GetFiles(host.Folder, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_FailsOn_IsLeftToRest()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server, o =>
        {
            o.Jolpica.FailuresBeforeRest = 6;
            o.Jolpica.FirstBackOff = TimeSpan.FromMilliseconds(1);
        });
        server.Fail(Fault.HtmlGatewayTimeout);

        var batch = await host.FetchAsync<JolpicaSource>(Season);

        server.Requests.Count.ShouldBe(6);
        batch.Races.ShouldBeEmpty();
        batch.Issues.Count(i => i.Message.Contains("left to rest", StringComparison.Ordinal)).ShouldBe(1, "it is said once");
        server.Recover();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        (await host.FetchAsync<JolpicaSource>(Season, 5)).Issues.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_OwnLimitUsedUp_StopsAsking()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server, o => o.Jolpica.Limits = [new RequestLimit(4, TimeSpan.FromHours(1))]);

        var batch = await host.FetchAsync<JolpicaSource>(Season);

        server.Requests.Count.ShouldBe(4);
        batch.Issues.Where(i => i.Message.Contains("the limit that we keep", StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Fetch_PagesClamped_IsTheSame()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server, o => o.CacheFolder = null);
        var whole = await host.FetchAsync<JolpicaSource>(Season);
        server.LargestPage = 13;

        var clamped = await host.FetchAsync<JolpicaSource>(Season);

        clamped.Issues.ShouldBeEmpty();
        clamped.Races.Select(r => r.Key).ShouldBe(whole.Races.Select(r => r.Key));
        foreach (var (left, right) in clamped.Races.Zip(whole.Races))
        {
            left.Results.ShouldBe(right.Results);
            left.Qualifying.ShouldBe(right.Qualifying);
            left.PitStops.ShouldBe(right.PitStops);
            left.DriverStandings.ShouldBe(right.DriverStandings);
        }
    }

    [Fact]
    public async Task Fetch_PageFails_RaceThatItCutsIsPartial()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        server.LargestPage = 30;
        server.Fail(Fault.HtmlGatewayTimeout, "/2026/results.json?limit=100&offset=30");

        var batch = await host.FetchAsync<JolpicaSource>(Season);

        batch.Races[0].ResultComplete.ShouldBeTrue("22 rows, all on the first page");
        batch.Races[1].Results.ShouldNotBeNull().Count.ShouldBe(8);
        batch.Races[1].ResultComplete.ShouldBeFalse();
        batch.Races[2].Results.ShouldBeNull();
    }

    [Fact]
    public async Task Fetch_Cancelled_Stops()
    {
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        await using var host = Host(server);
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => host.Get<JolpicaSource>().FetchAsync(new SourceQuery(Season), null, cancel.Token));
    }

    [Fact]
    public async Task Options_Wrong_AreRefusedAllAtOnce()
    {
        await using var host = new SourceHost(o =>
        {
            o.Jolpica.BaseAddress = new Uri("https://example.org/no-slash");
            o.OpenF1.Tries = 0;
            o.OpenWeatherMap.ApiKey = "s e c r e t";
        });

        var failure = Should.Throw<OptionsValidationException>(host.Get<JolpicaSource>);

        failure.Failures.Count().ShouldBe(3);
        failure.Message.ShouldNotContain("s e c r e t");
    }

    private static SourceHost Host(JolpicaServer server, Action<IngestionOptions>? more = null) => new(o =>
    {
        o.Jolpica.BaseAddress = server.Address;
        more?.Invoke(o);
    });
}
