using System.Net;
using F1Predict.Data;
using F1Predict.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>The next race is answered from what is stored.</summary>
public sealed class StoredNextRaceTests(TrainedModels models) : IDisposable
{
    private const string Path = "/api/v1/predictions/next-race";

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 26, 6, 0, 0, TimeSpan.Zero));

    private string Connection => $"sqlite:{_folder.File("races.db")}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NewDatabase_GetsTheForecastInAllConditionsOnce()
    {
        await using (await TestHost.Filled(models, Connection, clock: _clock))
        {
        }

        await using var database = RaceDatabase.Open(Connection);
        var live = await database.Forecasts.GivenAsync(new ForecastFilter { Origin = ForecastOrigin.Live }, ct: Stop);
        var stored = live.Forecasts.ShouldHaveSingleItem();
        stored.Race.ShouldBe(models.History.NextRace!.Key);
        stored.ModelVersion.ShouldBe(models.Forecast.ModelVersion);
        stored.ToForecast().Drivers.ShouldBe(models.Forecast.Drivers);
        stored.DataHash.ShouldBe(HistoryHash.Before(models.History, stored.Race, stored.Moment));
        foreach (var conditions in Enum.GetValues<TrackConditions>())
            (await database.Forecasts.LatestAsync(stored.Race, stored.Moment, conditions, Stop)).ShouldNotBeNull().GeneratedAt.ShouldBe(_clock.GetUtcNow());
        var walked = await database.Forecasts.GivenAsync(new ForecastFilter { Origin = ForecastOrigin.WalkForward }, ct: Stop);
        walked.Forecasts.Count.ShouldBe(WalkForwardForecasts.Load().Count);
        walked.Forecasts.ShouldAllBe(f => f.Score != null);
    }

    [Fact]
    public async Task Restart_ServesTheSameForecastWithoutTraining()
    {
        string any, wet;
        await using (var first = await TestHost.Filled(models, Connection, clock: _clock))
            (any, wet) = (await (await first.Get(Path)).Text(), await (await first.Get($"{Path}?conditions=wet")).Text());

        _clock.Advance(TimeSpan.FromHours(1));
        await using var second = await TestHost.Start(models, database: Connection, clock: _clock, train: (_, _, _, cancel) =>
        {
            cancel.WaitHandle.WaitOne();
            throw new OperationCanceledException(cancel);
        });
        await second.Settled();

        (await (await second.Get(Path)).Text()).ShouldBe(any);
        (await (await second.Get($"{Path}?conditions=wet")).Text()).ShouldBe(wet);
        any.ShouldContain("\"stale\":false");
        (await (await second.Get($"{Path}/explanations/max-verstappen")).Problem(503)).GetProperty("state").GetString().ShouldBe("waiting");
    }

    [Fact]
    public async Task Restart_ModelFails_TheStoredForecastStaysAndReadinessSaysWhy()
    {
        await using (await TestHost.Filled(models, Connection, clock: _clock))
        {
        }

        await using var host = await TestHost.Start(models, database: Connection, clock: _clock, train: Fail);
        await UntilAsync(host, state => state is ForecastState.Ready { Trouble: not null });

        (await host.GetJson(Path)).GetProperty("stale").GetBoolean().ShouldBeFalse("it rests on the data of today");
        var health = await host.GetJson("/health/ready");
        health.GetProperty("status").GetString().ShouldBe("degraded");
        health.GetProperty("detail").GetString()!.ShouldContain("no native library");
        (await (await host.Get($"{Path}/explanations/max-verstappen")).Problem(503)).GetProperty("state").GetString().ShouldBe("failed");
    }

    [Fact]
    public async Task NewerDataOfTheRace_ModelFails_TheStoredForecastIsStale()
    {
        await using (await TestHost.Filled(models, Connection, clock: _clock))
        {
        }

        await SaveAsync(models.History.WithUpcoming(models.History.NextRace!.Key, w => w.With(race: w.Race with { Name = "Grand Prix of the Riviera" })));
        await using var host = await TestHost.Start(models, database: Connection, clock: _clock, train: Fail);
        await UntilAsync(host, state => state is ForecastState.Ready);

        var json = await host.GetJson(Path);
        json.GetProperty("stale").GetBoolean().ShouldBeTrue();
        json.GetProperty("generated_at").GetString().ShouldBe("2026-05-26T06:00:00Z");
        json.GetProperty("race_name").GetString().ShouldBe("Grand Prix of the Riviera");
        (await (await host.Get("/")).Text()).ShouldContain("and there are newer data");
    }

    [Fact]
    public async Task NextRaceWithoutAForecast_ModelFails_TheLastGoodOneIsServedAsStale()
    {
        // A live forecast of the last race, and nothing of the next one.
        var last = models.History.DataThrough!.Value;
        var made = _clock.GetUtcNow().AddDays(-3);
        await SaveAsync(models.History);
        var forecast = WalkForwardForecasts.Load().Single(f => f.Race == last && f.Moment == ForecastMoment.AfterQualifying)
            .ToForecast().ToStored(models.History, null, made);
        await using (var database = RaceDatabase.Open(Connection)) await database.Forecasts.SaveAsync([forecast], Stop);
        await using var host = await TestHost.Start(models, database: Connection, clock: _clock, train: Fail);
        (await host.Settled()).ShouldBeOfType<ForecastState.Failed>();

        var json = await host.GetJson(Path);

        json.GetProperty("race_id").GetString().ShouldBe(last.ToString());
        json.GetProperty("stale").GetBoolean().ShouldBeTrue();
        json.GetProperty("generated_at").GetString().ShouldBe(UtcText.Of(made));
        (await (await host.Get($"{Path}?conditions=wet")).Problem(503)).GetProperty("state").GetString().ShouldBe("failed");
    }

    [Fact]
    public async Task DataRefused_TheLastGoodForecastIsServedAsStale()
    {
        await using (await TestHost.Filled(models, Connection, clock: _clock))
        {
        }

        await using var host = await TestHost.StartRefused(models, Connection, _clock);
        await UntilAsync(host, state => state is ForecastState.Failed);

        var json = await host.GetJson(Path);
        json.GetProperty("stale").GetBoolean().ShouldBeTrue();
        json.GetProperty("race_id").GetString().ShouldBe(models.History.NextRace!.Key.ToString());
    }

    [Fact]
    public async Task DatabaseGone_WhatIsInMemoryIsServedAsStaleAndTheRestSaysSo()
    {
        await using var host = await TestHost.Filled(models, Connection, clock: _clock);
        (await host.GetJson(Path)).GetProperty("stale").GetBoolean().ShouldBeFalse();
        await host.Services.GetRequiredService<RaceDatabase>().DisposeAsync();
        foreach (var file in Directory.GetFiles(System.IO.Path.GetDirectoryName(_folder.File("races.db"))!, "races.db*")) File.Delete(file);

        _clock.Advance(NewestHistory.Interval);
        await UntilAsync(host, _ => host.Board.Doubt is not null);

        (await host.GetJson(Path)).GetProperty("stale").GetBoolean().ShouldBeTrue();
        (await host.GetJson("/health/ready")).GetProperty("status").GetString().ShouldBe("degraded");
        var gone = await host.Get("/api/v1/predictions/race/2024-01");
        (await gone.Problem(503)).GetProperty("state").GetString().ShouldBe("database");
        gone.Headers.RetryAfter.ShouldNotBeNull();
        (await host.Get("/api/v1/races/calendar")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TwoHosts_OneNewDatabase_StoreEachForecastOnceAndAnswerAlike(bool postgres)
    {
        await using var server = postgres ? await PostgresServer.StartAsync() : null;
        var connection = server is null ? Connection : "postgres:" + await server.CreateDatabaseAsync();
        await using var one = await TestHost.Start(models, database: connection, clock: _clock);
        await using var other = await TestHost.Start(models, database: connection, clock: _clock);
        await Task.WhenAll(one.Settled(), other.Settled());
        await Task.WhenAll(First(one), First(other));

        await using var database = RaceDatabase.Open(connection);
        (await database.Forecasts.LoadStateAsync(Stop)).Count.ShouldBe(WalkForwardForecasts.Load().Count + 4);
        foreach (var path in (string[])[Path, $"{Path}?conditions=dry", "/api/v1/predictions/race/2025-03?moment=before-weekend", "/api/v1/predictions?conditions=wet&page_size=5"])
            (await (await one.Get(path)).Text()).ShouldBe(await (await other.Get(path)).Text(), path);

        static Task First(TestHost host) => host.Services.GetRequiredService<ForecastKeeper>().First.WaitAsync(Stop);
    }

    private static Models.RacePredictor Fail(RaceHistory history, Models.PredictorOptions options, IProgress<Models.TrainingProgress> progress, CancellationToken cancel) =>
        throw new InvalidOperationException("no native library");

    private static async Task UntilAsync(TestHost host, Func<ForecastState, bool> reached)
    {
        while (true)
        {
            var (next, state) = (host.Board.NextChange, host.Board.Ask());
            if (reached(state)) return;
            await next.WaitAsync(Stop);
        }
    }

    private async Task SaveAsync(RaceHistory history)
    {
        await using var database = RaceDatabase.Open(Connection, _clock);
        await database.MigrateAsync(Stop);
        await database.SaveAsync(history, ct: Stop);
    }
}
