using System.Net;
using System.Text.Json;
using F1Predict.Data;

namespace F1Predict.WebHost.Tests;

[Collection("past forecasts")]
public sealed class PredictionListTests(PastForecasts past, TrainedModels models)
{
    private const string Path = "/api/v1/predictions";

    [Fact]
    public async Task List_Item_IsTheForecastWithItsRaceAndScore()
    {
        var json = await past.Host.GetJson($"{Path}?season=2025&moment=after-qualifying&page_size=1");
        json.Keys().ShouldBe(["page", "page_size", "total", "items"]);
        var item = json.GetProperty("items")[0];
        item.Keys().ShouldBe([
            "race_id", "race_name", "race_date", "circuit", "moment", "conditions", "predictions", "model_version", "generated_at", "data_through", "stale",
            "origin", "actual_winner", "circuit_type", "race_conditions", "score"]);
        item.GetProperty("race_id").GetString().ShouldBe("2025-24");
        var score = item.GetProperty("score");
        score.Keys().ShouldBe(["correct_winner", "winner_in_top_3", "winner_probability", "log_loss", "brier_score"]);
        var winner = item.GetProperty("predictions").EnumerateArray().Single(r => r.GetProperty("driver_id").GetString() == item.GetProperty("actual_winner").GetString());
        score.GetProperty("winner_probability").GetDouble().ShouldBe(winner.GetProperty("win_probability").GetDouble(), 0.011);
        score.GetProperty("log_loss").GetDouble().ShouldBe(-Math.Log(winner.GetProperty("win_probability").GetDouble() / 100), 0.01);
    }

    [Fact]
    public async Task List_WithoutParameters_StartsWithTheLatestRaceAndHasThemAll()
    {
        var json = await past.Host.GetJson(Path);
        var stored = WalkForwardForecasts.Load().Count;
        (Number(json, "page"), Number(json, "page_size"), json.GetProperty("items").GetArrayLength()).ShouldBe((1, 20, 20));
        Number(json, "total").ShouldBe(stored + 1, "the next race has one too");
        json.GetProperty("items")[0].GetProperty("race_id").GetString().ShouldBe(models.History.NextRace!.Key.ToString());
        json.GetProperty("items")[0].GetProperty("score").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("circuit_type=street", CircuitKind.Street, null)]
    [InlineData("conditions=wet", null, TrackConditions.Wet)]
    [InlineData("conditions=dry&circuit_type=permanent", CircuitKind.Permanent, TrackConditions.Dry)]
    public async Task List_Filtered_HoldsThoseRacesAlone(string query, CircuitKind? kind, TrackConditions? weather)
    {
        var expected = models.History.CompletedRaces.Where(r => r.Key.Season >= 2014)
            .Where(r => (kind is null || r.Race.Kind == kind) && (weather is null || r.Weather?.Conditions == weather)).Select(r => r.Key.ToString()).Reverse().ToArray();
        expected.ShouldNotBeEmpty();
        var races = new List<string?>();
        for (var page = 1; races.Count < expected.Length; page++)
        {
            var json = await past.Host.GetJson($"{Path}?{query}&moment=after-qualifying&page_size=100&page={page}");
            Number(json, "total").ShouldBe(expected.Length);
            races.AddRange(json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("race_id").GetString()));
        }

        races.ShouldBe(expected);
    }

    [Fact]
    public async Task List_Links_LeadToTheOtherPages()
    {
        var first = await past.Host.Get($"{Path}?season=2025&circuit_type=&page_size=30");
        var links = Links(first);
        links.Keys.ShouldBe(["first", "last", "next"], ignoreOrder: true);
        links["next"].ShouldBe($"{Path}?season=2025&circuit_type=&page=2&page_size=30");
        links["last"].ShouldBe($"{Path}?season=2025&circuit_type=&page=3&page_size=30");
        var last = await past.Host.Get(links["last"]);
        (await last.Json()).GetProperty("items").GetArrayLength().ShouldBe(12);
        Links(last).Keys.ShouldBe(["first", "last", "prev"], ignoreOrder: true);
    }

    [Fact]
    public async Task List_BeyondTheLastPage_IsEmptyAndSaysWhereTheLastIs()
    {
        var answer = await past.Host.Get($"{Path}?season=2025&page=1000000&page_size=100");
        var json = await answer.Json();
        (Number(json, "total"), json.GetProperty("items").GetArrayLength()).ShouldBe((72, 0));
        Links(answer)["prev"].ShouldEndWith("page=1&page_size=100");
        (await past.Host.GetJson($"{Path}?season=2012")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task List_AskedAgainWithItsTag_Is304()
    {
        var first = await past.Host.Get($"{Path}?season=2024");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Path}?season=2024", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await past.Host.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("page=0", 400, "page", "0")]
    [InlineData("page=-1", 400, "page", "-1")]
    [InlineData("page=1.5", 400, "page", "1.5")]
    [InlineData("page=99999999999999", 400, "page", "99999999999999")]
    [InlineData("page_size=0", 400, "page_size", "0")]
    [InlineData("page_size=101", 400, "page_size", "101")]
    [InlineData("page_size=all", 400, "page_size", "all")]
    [InlineData("season=2009", 404, "season", "2009")]
    [InlineData("season=1;drop table forecasts", 400, "season", "1;drop table forecasts")]
    [InlineData("circuit_type=Street", 400, "circuit_type", "Street")]
    [InlineData("conditions=hail", 400, "conditions", "hail")]
    [InlineData("moment=0", 400, "moment", "0")]
    public async Task List_BadValue_IsAProblemNamingParameterAndValue(string query, int status, string parameter, string value)
    {
        var problem = await (await past.Host.Get($"{Path}?{query}")).Problem(status);
        problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        problem.GetProperty("value").GetString().ShouldBe(value);
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static Dictionary<string, string> Links(HttpResponseMessage answer) => answer.Headers.GetValues("Link").Single().Split(", ")
        .Select(link => link.Split("; rel=")).ToDictionary(link => link[1].Trim('"'), link => link[0].Trim('<', '>'));
}
