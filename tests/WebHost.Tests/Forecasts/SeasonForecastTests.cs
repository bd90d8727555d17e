using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.WebHost.Tests;

[Collection("past forecasts")]
public sealed class SeasonForecastTests(PastForecasts past, TrainedModels models)
{
    private const string Path = "/api/v1/analytics/season-forecast";

    [Fact]
    public async Task Odds_AreComputedInTheBackgroundThenThere()
    {
        await using var host = await TestHost.Ready(models);
        var first = await host.Get(Path);
        var problem = await first.Problem(503);
        problem.GetProperty("state").GetString().ShouldBe("computing");
        first.Headers.RetryAfter!.Delta.ShouldNotBeNull();

        var expected = await Simulation(host).Result;
        var json = await host.GetJson($"{Path}?season={models.History.NextRace!.Key.Season}");

        json.Keys().ShouldBe(["season", "races_run", "races_left", "simulations", "data_through", "drivers", "constructors"]);
        json.GetProperty("races_left").GetInt32().ShouldBe(models.History.Upcoming.Count);
        foreach (var table in (string[])["drivers", "constructors"])
        {
            var rows = json.GetProperty(table).EnumerateArray().ToArray();
            rows.Sum(r => r.GetProperty("title_probability").GetDecimal()).ShouldBe(100m);
            rows.ShouldAllBe(r => r.GetProperty("position_probabilities").EnumerateArray().Sum(p => p.GetDecimal()) == 100m);
        }

        var drivers = json.GetProperty("drivers").EnumerateArray().ToArray();
        drivers.Select(d => d.GetProperty("driver_id").GetString()).ShouldBe(expected.Drivers.Select(d => d.Driver.Value));
        drivers[0].GetProperty("title_probability").GetDouble().ShouldBe(expected.Drivers[0].TitleProbability * 100, 0.011);
        drivers[0].GetProperty("expected_points").GetDouble().ShouldBe(expected.Drivers[0].ExpectedPoints, 0.051);
    }

    [Fact]
    public async Task Odds_SeasonThatIsOver_AreCertain()
    {
        await using var host = await TestHost.Untrained(models, Histories.WithoutUpcoming(models.History));
        (await host.Get(Path)).Dispose();
        await host.Services.GetRequiredService<SeasonForecasts>().Of(host.Board.History!, () => []).Result;
        var json = await host.GetJson(Path);
        json.GetProperty("races_left").GetInt32().ShouldBe(0);
        json.GetProperty("drivers")[0].GetProperty("title_probability").GetDecimal().ShouldBe(100m);
    }

    [Fact]
    public async Task Odds_WithoutAModel_SayWhy()
    {
        await using var host = await TestHost.Untrained(models);
        (await (await host.Get(Path)).Problem(503)).GetProperty("state").GetString().ShouldBe("failed");
    }

    [Theory]
    [InlineData("2025", 404)]
    [InlineData("2009", 404)]
    [InlineData("next", 400)]
    public async Task Odds_OfAnotherSeason_IsAProblem(string season, int status)
    {
        var problem = await (await past.Host.Get($"{Path}?season={season}")).Problem(status);
        problem.GetProperty("parameter").GetString().ShouldBe("season");
        problem.GetProperty("value").GetString().ShouldBe(season);
    }

    private static SeasonForecasts.Simulation Simulation(TestHost host) =>
        host.Services.GetRequiredService<SeasonForecasts>().Of(host.Board.History!, () => throw new InvalidOperationException("It was started by the request."));
}
