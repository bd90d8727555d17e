using System.Net;
using F1Predict.Data;

namespace F1Predict.WebHost.Tests;

[Collection("past forecasts")]
public sealed class PastRaceTests(PastForecasts past, TrainedModels models)
{
    private const string Path = "/api/v1/predictions/race";

    [Fact]
    public async Task Race_Past_IsTheForecastGivenWithTheWinner()
    {
        var json = await past.Host.GetJson($"{Path}/2024-21");
        json.Keys().ShouldBe([
            "race_id", "race_name", "race_date", "circuit", "moment", "conditions", "predictions", "model_version", "generated_at", "data_through", "stale",
            "origin", "actual_winner"]);
        json.GetProperty("moment").GetString().ShouldBe("after-qualifying");
        json.GetProperty("data_through").GetString().ShouldBe("2024-20");
        json.GetProperty("origin").GetString().ShouldBe("walk-forward");
        json.GetProperty("stale").GetBoolean().ShouldBeFalse();

        // Formula 1's result: Verstappen won in São Paulo from 17th place.
        json.GetProperty("actual_winner").GetString().ShouldBe("max-verstappen");
        var wins = json.GetProperty("predictions").EnumerateArray().Select(r => r.GetProperty("win_probability").GetDecimal()).ToArray();
        wins.Sum().ShouldBe(100m);
        wins.ShouldBe(wins.OrderDescending());
    }

    [Theory]
    [InlineData("before-weekend")]
    [InlineData("after-practice")]
    [InlineData("after-qualifying")]
    public async Task Race_AtAMoment_IsTheForecastOfIt(string moment)
    {
        var shipped = WalkForwardForecasts.Load().Single(f => f.Race == new RaceKey(2023, 8) && Moments.NameOf(f.Moment) == moment);
        var json = await past.Host.GetJson($"{Path}/2023-08?moment={moment}");
        json.GetProperty("moment").GetString().ShouldBe(moment);
        json.GetProperty("model_version").GetString().ShouldBe(shipped.ModelVersion);
        json.GetProperty("predictions")[0].GetProperty("driver_id").GetString().ShouldBe(shipped.Drivers.MaxBy(d => d.WinProbability)!.Driver.Value);
    }

    [Fact]
    public async Task Race_AskedAgainWithItsTag_Is304()
    {
        var first = await past.Host.Get($"{Path}/2024-01");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Path}/2024-01", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await past.Host.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Race_Next_IsTheLiveForecast()
    {
        var next = models.History.NextRace!.Key;
        var answer = await (await past.Host.Get($"{Path}/{next}")).Text();
        answer.ShouldBe(await (await past.Host.Get("/api/v1/predictions/next-race")).Text());
        answer.ShouldContain("\"origin\":\"live\"");
        (await (await past.Host.Get($"{Path}/{next}?moment=after-qualifying")).Problem(409)).GetProperty("latest").GetString().ShouldBe("before-weekend");
    }

    [Theory]
    [InlineData("2024-21?moment=tomorrow", 400, "moment", "tomorrow")]
    [InlineData("2024", 400, "race_id", "2024")]
    [InlineData("2024-21'--", 400, "race_id", "2024-21'--")]
    [InlineData("2024-99", 404, "race_id", "2024-99")]
    [InlineData("2012-01", 404, "race_id", "2012-01")]
    [InlineData("2026-20", 404, "race_id", "2026-20")]
    public async Task Race_WithoutAForecast_IsAProblemNamingParameterAndValue(string race, int status, string parameter, string value)
    {
        var problem = await (await past.Host.Get($"{Path}/{race}")).Problem(status);
        problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        problem.GetProperty("value").GetString().ShouldBe(value);
    }

    [Fact]
    public async Task Calendar_OfAPastSeason_HasTheFavouritesGivenThen()
    {
        var shipped = WalkForwardForecasts.Load().Where(f => f.Race.Season == 2024 && f.Moment == ForecastMoment.AfterQualifying)
            .OrderBy(f => f.Race).Select(f => f.Drivers.MaxBy(d => d.WinProbability)!.Driver.Value);
        var races = (await past.Host.GetJson("/api/v1/races/calendar?season=2024")).GetProperty("races").EnumerateArray().ToArray();
        races.Select(r => r.GetProperty("favourite").GetString()).ShouldBe(shipped);
        races.ShouldAllBe(r => !r.Keys().Contains("provisional"));
    }
}
