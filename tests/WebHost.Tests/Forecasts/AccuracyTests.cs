using System.Net;
using System.Text.Json;
using F1Predict.Data;
using F1Predict.Models;
using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.WebHost.Tests;

[Collection("past forecasts")]
public sealed class AccuracyTests(PastForecasts past, TrainedModels models)
{
    private const string Path = "/api/v1/analytics/accuracy";

    [Theory]
    [InlineData("?season=2025", 2025)]
    [InlineData("", null)]
    public async Task Accuracy_IsThatOfTheScorecard(string query, int? season)
    {
        var card = Scorecard.Of(Shipped(season));
        var json = await past.Host.GetJson(Path + query);

        json.Keys().ShouldBe([
            "season", "moment", "races_completed", "races_forecast", "enough_races", "correct_winner_percentage", "top_3_accuracy", "average_brier_score",
            "average_log_loss", "precision", "recall", "podium_overlap", "calibration_error", "intervals", "baselines", "by_origin", "calibration", "by_race"]);
        json.GetProperty("races_forecast").GetInt32().ShouldBe(card.Races);
        json.GetProperty("races_completed").GetInt32().ShouldBe(models.History.CompletedRaces.Count(r => season is null || r.Key.Season == season));
        Value(json, "correct_winner_percentage").ShouldBe(card.Scores.WinnerNamed.Value * 100, 0.0051);
        Value(json, "top_3_accuracy").ShouldBe(card.Scores.WinnerInTop3.Value * 100, 0.0051);
        Value(json, "average_brier_score").ShouldBe(card.Scores.BrierSum.Value, 0.000051);
        Value(json, "average_log_loss").ShouldBe(card.Scores.LogLoss.Value, 0.000051);
        Value(json, "precision").ShouldBe(card.Scores.FavouritePrecision!.Value * 100, 0.0051);
        Value(json, "recall").ShouldBe(card.Scores.FavouriteRecall.Value * 100, 0.0051);
        var interval = json.GetProperty("intervals").GetProperty("average_log_loss");
        Value(interval, "low").ShouldBe(card.Scores.LogLoss.Low, 0.000051);
        Value(interval, "high").ShouldBe(card.Scores.LogLoss.High, 0.000051);
    }

    [Fact]
    public async Task Accuracy_Baselines_AreOfTheSameRaces()
    {
        var baselines = (await past.Host.GetJson($"{Path}?season=2025")).GetProperty("baselines").EnumerateArray().ToArray();
        baselines.Select(b => b.GetProperty("name").GetString()).ShouldBe(["uniform", "championship-leader", "grid-table", "elo"]);
        var options = new WalkForwardOptions { From = new RaceKey(2025, 1), To = new RaceKey(2025, 24) };
        var grid = Scorecard.Of(WalkForward.Run(models.History, new GridTableForecaster(), options, cancellationToken: TestContext.Current.CancellationToken));
        Value(baselines[2], "average_log_loss").ShouldBe(grid.Scores.LogLoss.Value, 0.000051);
        Value(baselines[2], "log_loss_difference").ShouldBe(Scorecard.Of(Shipped(2025)).Less(grid).LogLoss.Value, 0.000051);
    }

    [Fact]
    public async Task Accuracy_ByRace_HasEachRaceAndByOriginWhenItWasForecast()
    {
        var json = await past.Host.GetJson($"{Path}?season=2025");
        var races = json.GetProperty("by_race").EnumerateArray().ToArray();
        races.Select(r => r.GetProperty("race_id").GetString()).ShouldBe(Enumerable.Range(1, 24).Reverse().Select(round => $"2025-{round:D2}"));
        races.Average(r => Value(r, "log_loss")).ShouldBe(Value(json, "average_log_loss"), 0.0001);
        races.Average(r => r.GetProperty("correct_winner").GetBoolean() ? 100.0 : 0).ShouldBe(Value(json, "correct_winner_percentage"), 0.0051);
        var origins = json.GetProperty("by_origin").EnumerateArray().ToArray();
        origins.Select(o => (o.GetProperty("origin").GetString(), o.GetProperty("races_forecast").GetInt32(), o.GetProperty("enough_races").GetBoolean()))
            .ShouldBe([("live", 0, false), ("walk-forward", 24, true)]);
        origins[0].GetProperty("average_log_loss").ValueKind.ShouldBe(JsonValueKind.Null);
        Value(origins[1], "average_log_loss").ShouldBe(Value(json, "average_log_loss"));
    }

    [Fact]
    public async Task Accuracy_SeasonWithoutForecasts_HasNoValues()
    {
        var json = await past.Host.GetJson($"{Path}?season=2012");
        json.GetProperty("races_completed").GetInt32().ShouldBe(20);
        json.GetProperty("enough_races").GetBoolean().ShouldBeFalse();
        json.GetProperty("correct_winner_percentage").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("by_race").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Accuracy_FewerThanFiveRaces_HasNoValues(int races, bool enough)
    {
        var answer = Shipped(2025).Take(races).Select(s => (ForecastOrigin.Live, s)).ToArray().ToContract([], 2025, ForecastMoment.AfterQualifying, 24);
        answer.EnoughRaces.ShouldBe(enough);
        answer.RacesForecast.ShouldBe(races);
        answer.AverageLogLoss.HasValue.ShouldBe(enough);
        (answer.Intervals.AverageLogLoss is not null).ShouldBe(enough);
        answer.ByOrigin[0].CorrectWinnerPercentage.HasValue.ShouldBe(enough);
        answer.ByRace.Count.ShouldBe(races);
    }

    [Fact]
    public async Task Accuracy_AtAMomentNotAskedForBefore_IsComputedInTheBackground()
    {
        var answer = await past.Host.Get($"{Path}?moment=before-weekend");
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            (await answer.Problem(503)).GetProperty("state").GetString().ShouldBe("computing");
            answer.Headers.RetryAfter.ShouldNotBeNull();
        }

        await past.Host.Services.GetRequiredService<Baselines>().OfAsync(past.Host.Board.History!, ForecastMoment.BeforeWeekend);
        (await past.Host.GetJson($"{Path}?moment=before-weekend")).GetProperty("moment").GetString().ShouldBe("before-weekend");
    }

    [Theory]
    [InlineData("season=2009", 404, "season", "2009")]
    [InlineData("season=last", 400, "season", "last")]
    [InlineData("moment=later", 400, "moment", "later")]
    public async Task Accuracy_BadValue_IsAProblemNamingParameterAndValue(string query, int status, string parameter, string value)
    {
        var problem = await (await past.Host.Get($"{Path}?{query}")).Problem(status);
        problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        problem.GetProperty("value").GetString().ShouldBe(value);
    }

    private ScoredForecast[] Shipped(int? season) =>
    [
        .. WalkForwardForecasts.Load().Where(f => f.Moment == ForecastMoment.AfterQualifying && (season is null || f.Race.Season == season))
            .Select(f => new ScoredForecast(f.ToForecast(), models.History.FindCompleted(f.Race)!)),
    ];

    private static double Value(JsonElement json, string name) => json.GetProperty(name).GetDouble();
}
