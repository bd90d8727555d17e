using System.Net;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost.Tests;

public sealed class TrainingStateTests(TrainedModels models)
{
    private const string Path = "/api/v1/predictions/next-race";

    [Fact]
    public async Task WhileTraining_EverythingSaysHowFarItIs_ThenTheForecastIsThere()
    {
        using var mayEnd = new ManualResetEventSlim();
        await using var host = await TestHost.Start(models, train: (history, options, progress, cancel) =>
        {
            progress.Report(new TrainingProgress(options.Moments[0], "planting trees", 0.4));
            mayEnd.Wait(cancel);
            return models.Over(history);
        });
        await Until(host, state => state is ForecastState.Training);

        var answer = await host.Get(Path);
        var problem = await answer.Problem(503);
        answer.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        problem.GetProperty("state").GetString().ShouldBe("training");
        problem.GetProperty("progress").GetDouble().ShouldBe(0.4);
        problem.GetProperty("detail").GetString()!.ShouldContain("planting trees");
        await (await host.Get("/charts/win-probability.json?theme=dark")).Problem(503);

        (await host.Get("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Get("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await (await host.Get("/training.json")).Json()).GetProperty("progress").GetDouble().ShouldBe(0.4);
        var page = await (await host.Get("/")).Text();
        page.ShouldContain("planting trees");
        page.ShouldContain("<noscript><meta http-equiv=\"refresh\"");

        mayEnd.Set();
        (await host.Settled()).ShouldBeOfType<ForecastState.Ready>();
        (await host.Get(Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Get("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await host.Get("/")).Text()).ShouldNotContain("http-equiv");
    }

    [Fact]
    public async Task TrainingFails_TheReasonIsToldAndTheHostLivesOn()
    {
        await using var host = await TestHost.Start(models, train: (_, _, _, _) => throw new InvalidOperationException("no <native> library"));
        await host.Settled();

        var problem = await (await host.Get(Path)).Problem(503);
        problem.GetProperty("state").GetString().ShouldBe("failed");
        problem.GetProperty("detail").GetString()!.ShouldContain("no <native> library");
        (await host.Get("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Get("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await host.Get("/");
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await page.Text()).ShouldContain("no &lt;native&gt; library");
    }

    [Fact]
    public async Task DataRefused_TheReasonIsTold()
    {
        await using var host = await TestHost.Start(models, load: () => throw new RaceDataException(new DataIssue("bundled", "it was altered")));
        await Until(host, state => state is ForecastState.Failed);
        (await (await host.Get(Path)).Problem(503)).GetProperty("detail").GetString()!.ShouldContain("it was altered");
    }

    [Fact]
    public async Task EarlierMoment_IsTrainedWhenItIsAskedFor()
    {
        var trained = new List<ForecastMoment>();
        var history = models.History.Before(models.History.DataThrough!.Value);
        history.NextRace!.LatestMoment.ShouldBe(ForecastMoment.AfterQualifying);
        await using var host = await TestHost.Start(models, history, train: (_, options, _, _) =>
        {
            trained.Add(options.Moments.ShouldHaveSingleItem());
            throw new InvalidOperationException("not needed here");
        });
        await host.Settled();
        trained.ShouldBe([ForecastMoment.AfterQualifying]);
        await host.Settled(ForecastMoment.AfterPractice);
        await host.Settled(ForecastMoment.AfterPractice);
        trained.ShouldBe([ForecastMoment.AfterQualifying, ForecastMoment.AfterPractice]);
    }

    private static async Task Until(TestHost host, Func<ForecastState, bool> reached)
    {
        while (true)
        {
            var next = host.Board.NextChange;
            if (reached(host.Board.Ask())) return;
            await next.WaitAsync(TestContext.Current.CancellationToken);
        }
    }
}
