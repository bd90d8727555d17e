using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests.Jobs;

/// <summary>A weekend runs by itself: nobody calls anything, only time passes and the sources learn what happened.</summary>
public sealed class RaceWeekTests(TrainedModels models)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly RaceKey Monaco = new(2026, 6);

    [Fact]
    public async Task OneHost_DoesAllOfIt()
    {
        await using var week = await RaceWeek.StartAsync(models);
        await RunAsync(week, hosts: 1);
    }

    [Fact]
    public async Task TwoHostsOnOneDatabase_DoAllOfItOnce()
    {
        await using var postgres = await PostgresServer.StartAsync();
        await using var week = await RaceWeek.StartAsync(models, $"postgres:{await postgres.CreateDatabaseAsync()}");
        await RunAsync(week, hosts: 2);
    }

    private static async Task RunAsync(RaceWeek week, int hosts)
    {
        var (weekend, times) = (RaceWeek.Weekend, RaceWeek.Weekend.Race.Sessions);
        for (var i = 0; i < hosts; i++) await (await week.AddHostAsync()).Settled();
        await week.DoneAsync();
        await week.UntilAsync(week.Clock.GetUtcNow().AddMinutes(1));
        (await ForecastsAsync(week)).ShouldBe([("2026-05", ForecastMoment.BeforeWeekend)]);

        // Practice ends; its times come a quarter of an hour later.
        await week.UntilAsync(times.Practice1!.Value + Hour + TimeSpan.FromMinutes(6));
        (await ForecastsAsync(week)).Count.ShouldBe(1, "the source does not know practice yet");
        week.Tell(new RaceWeekend { Race = weekend.Race, Entries = [], Practice1 = weekend.Practice1 });
        await week.UntilAsync(week.Clock.GetUtcNow().AddMinutes(10));
        (await ForecastsAsync(week)).ShouldBe([("2026-05", ForecastMoment.BeforeWeekend), ("2026-05", ForecastMoment.AfterPractice)]);

        week.Tell(weekend);
        await week.UntilAsync(times.Qualifying!.Value + Hour + Hour);
        (await ForecastsAsync(week))[^1].ShouldBe(("2026-05", ForecastMoment.AfterQualifying));
        week.Trainings.Count.ShouldBe(3, "each moment's model was trained once, and no result is new");

        // The race ends; the result is there half an hour after that.
        await week.UntilAsync(times.Race!.Value + (2 * Hour) + TimeSpan.FromMinutes(5));
        week.TellResult();
        await week.UntilAsync(week.Clock.GetUtcNow().AddMinutes(30));
        (await ForecastsAsync(week)).ShouldBe(
        [
            ("2026-05", ForecastMoment.BeforeWeekend), ("2026-05", ForecastMoment.AfterPractice), ("2026-05", ForecastMoment.AfterQualifying),
            ("2026-06", ForecastMoment.BeforeWeekend),
        ]);
        week.Trainings.GroupBy(t => t).ShouldAllBe(t => t.Count() == 1);
        week.Trainings.Select(t => t.Through).Distinct().ShouldBe([new RaceKey(2026, 4), RaceWeek.Canada]);
        (await week.JobsAsync(JobKind.Retrain)).Length.ShouldBe(2);
        foreach (var job in await week.JobsAsync()) (job.State, job.Tries).ShouldBe((JobState.Succeeded, 1), $"{job}");
        await ShouldBeScoredAsync(week);
        await ShouldBeSeenAsync(week);

        // Nothing is new any more: a day later only what comes daily has been done.
        var before = await week.JobsAsync();
        await week.UntilAsync(week.Clock.GetUtcNow().AddDays(1));
        (await week.JobsAsync()).Except(before).Select(j => j.Kind).ShouldBe([JobKind.Ingest, JobKind.Backup], ignoreOrder: true);
    }

    private static async Task ShouldBeScoredAsync(RaceWeek week)
    {
        var winner = Bundled.History.FindCompleted(RaceWeek.Canada)!.Winner;
        var given = await GivenAsync(week, RaceWeek.Canada);
        given.Count.ShouldBe(3 * 4, "each moment without a weather and in each of three");
        foreach (var forecast in given)
        {
            forecast.Score.ShouldNotBeNull($"{forecast.Moment} {forecast.Conditions}").Winner.ShouldBe(winner);
            forecast.GeneratedAt.ShouldBeLessThan(RaceWeek.Weekend.Race.Sessions.Race!.Value);
            forecast.DataThrough.ShouldBe(new RaceKey(2026, 4));
            forecast.Drivers.Sum(d => d.WinProbability).ShouldBe(1, 1e-9);
        }
    }

    /// <summary>Every host shows the next race, and tells how good the last forecasts were.</summary>
    private static async Task ShouldBeSeenAsync(RaceWeek week)
    {
        await week.UntilAsync(week.Clock.GetUtcNow().AddMinutes(1));
        await week.ReachAsync(() => Task.FromResult(week.Hosts.All(h => h.Board.Ask() is ForecastState.Ready ready && ready.Forecast.Race == Monaco)));
        foreach (var host in week.Hosts)
        {
            var metrics = await (await host.Get("/metrics")).Text();
            metrics.ShouldContain("f1predict_accuracy_races{otel_scope_name=\"F1Predict\",moment=\"after-qualifying\"} 5", customMessage: "four races of the season were forecast afterwards, one before it was run");
            metrics.ShouldContain("f1predict_accuracy_winner_named_ratio{");
            metrics.ShouldContain("f1predict_accuracy_log_loss{");
        }
    }

    private static async Task<List<(string Race, ForecastMoment Moment)>> ForecastsAsync(RaceWeek week) =>
        [.. (await GivenAsync(week, RaceWeek.Canada)).Concat(await GivenAsync(week, Monaco)).Where(f => f.Conditions is null).Select(f => ($"{f.Race}", f.Moment))];

    private static async Task<List<StoredForecast>> GivenAsync(RaceWeek week, RaceKey race)
    {
        var given = new List<StoredForecast>();
        foreach (var assumed in Conditions.All)
            given.AddRange((await week.Database.Forecasts.GivenAsync(new ForecastFilter { Race = race, Assumed = assumed }, ct: TestContext.Current.CancellationToken)).Forecasts);
        return [.. given.OrderBy(f => f.Moment)];
    }
}
