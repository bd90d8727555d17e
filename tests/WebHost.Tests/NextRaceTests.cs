using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using F1Predict.Charts;
using F1Predict.Data;

namespace F1Predict.WebHost.Tests;

public sealed class NextRaceTests(TrainedModels models)
{
    private const string Path = "/api/v1/predictions/next-race";

    [Fact]
    public async Task NextRace_Answer_HasTheKeysOfTheContractAndNoOthers()
    {
        await using var host = await TestHost.Ready(models);
        var answer = await host.Get(Path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        var json = await answer.Json();
        json.Keys().ShouldBe([
            "race_id", "race_name", "race_date", "circuit", "moment", "conditions", "predictions", "model_version", "generated_at", "data_through", "stale",
            "origin"]);
        foreach (var row in json.GetProperty("predictions").EnumerateArray())
        {
            row.Keys().ShouldBe([
                "driver_id", "driver_name", "constructor_id", "team", "win_probability", "podium_probability", "points_probability", "expected_position",
                "retire_probability"]);
        }
    }

    [Fact]
    public async Task NextRace_Answer_SaysTheRaceAndWhatItIsMadeFrom()
    {
        await using var host = await TestHost.Ready(models);
        var json = await (await host.Get(Path)).Json();
        var race = models.History.NextRace!.Race;

        json.GetProperty("race_id").GetString().ShouldBe(race.Key.ToString());
        json.GetProperty("race_name").GetString().ShouldBe(race.Name);
        json.GetProperty("race_date").GetString().ShouldBe(race.Sessions.Race!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.GetProperty("circuit").GetString().ShouldBe(models.History.Circuits[race.Circuit].Name);
        json.GetProperty("moment").GetString().ShouldBe("before-weekend");
        json.GetProperty("conditions").GetString().ShouldBe("any");
        json.GetProperty("model_version").GetString().ShouldBe(models.Forecast.ModelVersion);
        json.GetProperty("data_through").GetString().ShouldBe(models.History.DataThrough.ToString());
        json.GetProperty("generated_at").GetString()!.ShouldEndWith("Z");
    }

    [Fact]
    public async Task NextRace_WinProbabilities_SumTo100ExactlyAndFall()
    {
        await using var host = await TestHost.Ready(models);
        var rows = (await (await host.Get(Path)).Json()).GetProperty("predictions").EnumerateArray().ToArray();

        rows.Select(r => r.GetProperty("driver_id").GetString()).ShouldBe(models.Forecast.Drivers.Select(d => d.Driver.Value));
        var wins = rows.Select(r => r.GetProperty("win_probability").GetDecimal()).ToArray();
        wins.Sum().ShouldBe(100m);
        wins.ShouldBe(wins.OrderDescending());
        wins.ShouldAllBe(w => decimal.Round(w, 2) == w);

        // Two decimals agree with the one of pages and figures, for which they may be a little further from the exact value than they could.
        wins.ShouldBe(RoundedPercentages.Of([.. models.Forecast.Drivers.Select(d => d.WinProbability)], 2));
        for (var i = 0; i < rows.Length; i++)
        {
            var exact = models.Forecast.Drivers[i];
            ((double)wins[i]).ShouldBe(exact.WinProbability * 100, 0.05);
            rows[i].GetProperty("podium_probability").GetDouble().ShouldBe(exact.PodiumProbability * 100, 0.0101);
            OneDecimal(rows[i].GetProperty("podium_probability").GetDecimal()).ShouldBe(OneDecimal((decimal)(exact.PodiumProbability * 100)));
            rows[i].GetProperty("points_probability").GetDouble().ShouldBe(exact.PointsProbability * 100, 0.0101);
            rows[i].GetProperty("expected_position").GetDouble().ShouldBe(exact.ExpectedPosition, 0.0101);
            rows[i].GetProperty("retire_probability").GetDouble().ShouldBe(exact.RetireProbability * 100, 0.0101);
        }
    }

    [Theory]
    [InlineData("?moment=&conditions=")]
    [InlineData("?moment=before-weekend")]
    [InlineData("?conditions=any")]
    public async Task NextRace_DefaultsSpelledOut_GiveTheSameAnswer(string query)
    {
        await using var host = await TestHost.Ready(models);
        var spelled = await (await host.Get(Path + query)).Text();
        spelled.ShouldBe(await (await host.Get(Path)).Text());
    }

    [Theory]
    [InlineData("dry", TrackConditions.Dry)]
    [InlineData("mixed", TrackConditions.Mixed)]
    [InlineData("wet", TrackConditions.Wet)]
    public async Task NextRace_InGivenConditions_IsThePredictorsForecastInThem(string name, TrackConditions conditions)
    {
        await using var host = await TestHost.Ready(models);
        var json = await (await host.Get($"{Path}?conditions={name}")).Json();
        var weekend = models.History.NextRace!;
        var expected = models.Predictor.Forecast(weekend, weekend.LatestMoment, conditions);

        json.GetProperty("conditions").GetString().ShouldBe(name);
        var rows = json.GetProperty("predictions").EnumerateArray().ToArray();
        rows.Select(r => r.GetProperty("driver_id").GetString()).ShouldBe(expected.Drivers.Select(d => d.Driver.Value));
        rows.Sum(r => r.GetProperty("win_probability").GetDecimal()).ShouldBe(100m);
        rows.Select(r => r.GetProperty("win_probability").GetDecimal()).ShouldBe(RoundedPercentages.Of([.. expected.Drivers.Select(d => d.WinProbability)], 2));
    }

    [Fact]
    public async Task NextRace_AskedAgainWithItsTag_Is304WithoutContent()
    {
        await using var host = await TestHost.Ready(models);
        var first = await host.Get(Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Path, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var again = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Text()).ShouldBeEmpty();
        using var other = new HttpRequestMessage(HttpMethod.Get, new Uri(Path, UriKind.Relative));
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"another\""));
        (await host.Client.SendAsync(other, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    public async Task NextRace_Stale_TurnsTrueAtTheStart(int secondsAfterStart, bool stale)
    {
        var start = models.History.NextRace!.Race.Sessions.Race!.Value;
        await using var host = await TestHost.Ready(models, now: start.AddSeconds(secondsAfterStart));
        (await (await host.Get(Path)).Json()).GetProperty("stale").GetBoolean().ShouldBe(stale);
        var page = await (await host.Get("/")).Text();
        page.Contains("This race has started since", StringComparison.Ordinal).ShouldBe(stale);
    }

    [Theory]
    [InlineData("moment", "tomorrow", "before-weekend after-practice after-qualifying")]
    [InlineData("moment", "BeforeWeekend", "before-weekend after-practice after-qualifying")]
    [InlineData("moment", "0", "before-weekend after-practice after-qualifying")]
    [InlineData("conditions", "rainy", "dry mixed wet any")]
    [InlineData("conditions", "Wet", "dry mixed wet any")]
    public async Task NextRace_UnknownValue_Is400NamingParameterValueAndChoices(string parameter, string value, string choices)
    {
        await using var host = await TestHost.Ready(models);
        var problem = await (await host.Get($"{Path}?{parameter}={value}")).Problem(400);

        problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        problem.GetProperty("value").GetString().ShouldBe(value);
        problem.GetProperty("choices").EnumerateArray().Select(c => c.GetString()).ShouldBe(choices.Split(' '));
        var detail = problem.GetProperty("detail").GetString()!;
        detail.ShouldContain(parameter);
        detail.ShouldContain($"'{value}'");
    }

    [Fact]
    public async Task NextRace_MomentGivenTwice_Is400()
    {
        await using var host = await TestHost.Ready(models);
        await (await host.Get($"{Path}?moment=before-weekend&moment=after-practice")).Problem(400);
    }

    [Theory]
    [InlineData("after-practice")]
    [InlineData("after-qualifying")]
    public async Task NextRace_MomentNotKnownYet_Is409NamingTheLatest(string moment)
    {
        await using var host = await TestHost.Ready(models);
        var problem = await (await host.Get($"{Path}?moment={moment}")).Problem(409);
        problem.GetProperty("latest").GetString().ShouldBe("before-weekend");
        problem.GetProperty("detail").GetString()!.ShouldContain(moment);
    }

    [Fact]
    public async Task NextRace_AfterTheLastOfTheCalendar_Is404AndThePageSaysSo()
    {
        var history = Histories.WithoutUpcoming(models.History);
        await using var host = await TestHost.Ready(models, history);
        await (await host.Get(Path)).Problem(404);
        (await (await host.Get("/")).Text()).ShouldContain("The season is over");
        (await host.Get("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task UnknownPath_Is404AsProblem()
    {
        await using var host = await TestHost.Ready(models);
        await (await host.Get("/api/v1/nothing")).Problem(404);
    }

    private static decimal OneDecimal(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
