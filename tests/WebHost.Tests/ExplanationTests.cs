using System.Net;

namespace F1Predict.WebHost.Tests;

public sealed class ExplanationTests(TrainedModels models)
{
    private const string Path = "/api/v1/predictions/next-race/explanations";

    private string Favourite => models.Forecast.Favourite.Driver.Value;

    [Fact]
    public async Task Explanation_OfTheFavourite_IsThePredictors()
    {
        await using var host = await TestHost.Ready(models);
        var answer = await host.Get($"{Path}/{Favourite}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag.ShouldNotBeNull();
        var json = await answer.Json();
        var expected = models.Predictor.Explain(models.History.NextRace!)[0];

        json.Keys().ShouldBe([
            "race_id", "moment", "driver_id", "driver_name", "win_probability", "log_odds", "text", "by_family", "by_feature", "model_version", "generated_at",
            "data_through"]);
        json.GetProperty("driver_id").GetString().ShouldBe(Favourite);
        json.GetProperty("text").GetString().ShouldBe(expected.ToText());
        json.GetProperty("log_odds").GetDouble().ShouldBe(expected.LogOdds, 0.00006);
        var features = json.GetProperty("by_feature").EnumerateArray().ToArray();
        features[0].Keys().ShouldBe(["feature", "family", "meaning", "unit", "value", "log_odds", "factor"]);
        features.Select(f => f.GetProperty("feature").GetString()).ShouldBe(expected.Contributions.Select(c => c.Feature.Name));
        features.Sum(f => f.GetProperty("log_odds").GetDouble()).ShouldBe(expected.LogOdds, 0.005);
        json.GetProperty("by_family").EnumerateArray().Sum(f => f.GetProperty("log_odds").GetDouble()).ShouldBe(expected.LogOdds, 0.005);
    }

    [Fact]
    public async Task Explanation_WinProbability_IsThatOfTheForecast()
    {
        await using var host = await TestHost.Ready(models);
        foreach (var row in (await (await host.Get("/api/v1/predictions/next-race")).Json()).GetProperty("predictions").EnumerateArray())
        {
            var json = await (await host.Get($"{Path}/{row.GetProperty("driver_id").GetString()}")).Json();
            json.GetProperty("win_probability").GetDecimal().ShouldBe(row.GetProperty("win_probability").GetDecimal());
        }
    }

    [Fact]
    public async Task Explanation_ByTheNextRacesId_IsTheSame()
    {
        await using var host = await TestHost.Ready(models);
        var byId = await (await host.Get($"/api/v1/predictions/race/{models.History.NextRace!.Key}/explanations/{Favourite}")).Text();
        byId.ShouldBe(await (await host.Get($"{Path}/{Favourite}?moment=before-weekend")).Text());
    }

    [Theory]
    [InlineData("next-race/explanations/ayrton-senna", 404, "driver_id", "ayrton-senna")]
    [InlineData("next-race/explanations/Max%20Verstappen", 400, "driver_id", "Max Verstappen")]
    [InlineData("next-race/explanations/'%20or%201=1", 400, "driver_id", "' or 1=1")]
    [InlineData("next-race/explanations/max-verstappen?moment=now", 400, "moment", "now")]
    [InlineData("race/2025-01/explanations/max-verstappen", 404, "race_id", "2025-01")]
    [InlineData("race/monaco/explanations/max-verstappen", 400, "race_id", "monaco")]
    [InlineData("race/..%2F2026-06/explanations/max-verstappen", 400, "race_id", "..%2F2026-06")]
    public async Task Explanation_OfSomethingElse_IsAProblemNamingIt(string path, int status, string parameter, string value)
    {
        await using var host = await TestHost.Ready(models);
        var problem = await (await host.Get($"/api/v1/predictions/{path}")).Problem(status);
        problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        problem.GetProperty("value").GetString().ShouldBe(value);
        problem.GetProperty("detail").GetString()!.ShouldContain(value);
    }

    [Fact]
    public async Task Explanation_WhileNothingIsTrained_Is503()
    {
        await using var host = await TestHost.Start(models, train: (_, _, _, _) => throw new InvalidOperationException("no library"));
        await host.Settled();
        await (await host.Get($"{Path}/{Favourite}")).Problem(503);
    }
}
