using F1Predict.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace F1Predict.WebHost.Tests.Jobs;

/// <summary>What goes wrong is tried again, told once, and harms nothing else.</summary>
public sealed class FailureTests(TrainedModels models)
{
    [Fact]
    public async Task SourcesAreGone_TriesAgainLaterAndLater_ThenSaysSoInOneLine()
    {
        await using var week = await RaceWeek.StartAsync(models);
        var log = new LogLines();
        week.Fail();
        var host = await week.AddHostAsync(builder => builder.Logging.AddProvider(log));
        var start = week.Clock.GetUtcNow();
        await host.Settled();

        await week.UntilAsync(start.AddMinutes(1));
        (await IngestAsync(week)).ShouldBe((JobState.Queued, 1, 3), "again two minutes later");
        await week.UntilAsync(start.AddMinutes(3.1));
        (await IngestAsync(week)).ShouldBe((JobState.Queued, 2, 11), "and eight minutes after that");
        await week.UntilAsync(start.AddMinutes(10));
        (await IngestAsync(week)).Tries.ShouldBe(2);
        log.Lines.ShouldBeEmpty();
        await week.UntilAsync(start.AddMinutes(11.2));

        (await IngestAsync(week)).State.ShouldBe(JobState.Failed);
        log.Lines.ShouldHaveSingleItem().ShouldBe("Job ingest 2026-05-21T02:00:00Z failed and is given up: No source that is enough answered: jolpica did not answer; openf1 did not answer");
        (await host.Get("/api/v1/predictions/next-race")).EnsureSuccessStatusCode();
        (await week.JobsAsync()).Where(j => j.Kind != JobKind.Ingest).ShouldAllBe(j => j.State == JobState.Succeeded);

        week.Recover();
        await week.UntilAsync(start.AddDays(1));
        (await week.JobsAsync(JobKind.Ingest))[^1].State.ShouldBe(JobState.Succeeded, "the next day is another one");
    }

    [Fact]
    public async Task FirstSourceIsGone_TheFallbackIsEnough()
    {
        await using var week = await RaceWeek.StartAsync(models);
        week.FailFirst();
        var host = await week.AddHostAsync(builder => builder.Configuration["Jobs:Fallback"] = "f1db,openf1");
        await host.Settled();

        await week.UntilAsync(week.Clock.GetUtcNow().AddMinutes(1));

        var job = (await week.JobsAsync(JobKind.Ingest)).ShouldHaveSingleItem();
        (job.State, job.Tries).ShouldBe((JobState.Succeeded, 1));
        job.Message!.ShouldMatch("^jolpica did not answer; openf1 .*; f1db did not answer; openf1 ");
    }

    [Fact]
    public async Task TrainingFails_TheForecastOfBeforeStands()
    {
        await using var week = await RaceWeek.StartAsync(models);
        var fails = false;
        var host = await week.AddHostAsync(builder => Training(
            builder, train => (history, options, progress, cancel) => fails ? throw new ArithmeticException("too odd a race") : train(history, options, progress, cancel)));
        await host.Settled();
        await week.DoneAsync();
        fails = true;

        week.TellResult();
        await week.UntilAsync(RaceWeek.Weekend.Race.Sessions.Race!.Value.AddHours(3));
        for (var i = 0; i < 4; i++) await week.UntilAsync(week.Clock.GetUtcNow().AddMinutes(9));

        var failed = (await week.JobsAsync(JobKind.Retrain))[^1];
        (failed.State, failed.Tries, failed.Message).ShouldBe((JobState.Failed, 3, "too odd a race"));
        host.Board.Ask().ShouldBeOfType<ForecastState.Ready>().Forecast.Race.ShouldBe(RaceWeek.Canada);
    }

    [Fact]
    public async Task StoppedAmidAJob_AnotherInstanceDoesIt()
    {
        await using var week = await RaceWeek.StartAsync(models);
        var begun = new TaskCompletionSource();
        var first = await week.AddHostAsync(builder => Training(builder, train => (history, options, progress, cancel) =>
        {
            if (options.Moments.Contains(ForecastMoment.BeforeWeekend)) return train(history, options, progress, cancel);
            begun.TrySetResult();
            cancel.WaitHandle.WaitOne();
            throw new OperationCanceledException(cancel);
        }));
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);

        await week.StopAsync(first);
        var second = await week.AddHostAsync();
        await second.Settled();
        await week.DoneAsync();

        var job = (await week.JobsAsync(JobKind.Retrain)).ShouldHaveSingleItem();
        job.State.ShouldBe(JobState.Succeeded);
        (await week.Database.Forecasts.LatestAsync(RaceWeek.Canada, ForecastMoment.BeforeWeekend, ct: TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    private static void Training(WebApplicationBuilder builder, Func<TrainPredictor, TrainPredictor> change) => builder.Services.AddSingleton(
        change((TrainPredictor)builder.Services.Last(s => s.ServiceType == typeof(TrainPredictor)).ImplementationInstance!));

    private static async Task<(JobState State, int Tries, int DueMinute)> IngestAsync(RaceWeek week)
    {
        var job = (await week.JobsAsync(JobKind.Ingest)).ShouldHaveSingleItem();
        return (job.State, job.Tries, job.DueAt.Minute);
    }
}
