using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost.Tests;

public sealed class WalkForwardForecastsTests(TrainedModels models)
{
    private static readonly IReadOnlyList<StoredForecast> Shipped = WalkForwardForecasts.Load();

    [Fact]
    public void Shipped_EveryRaceSince2014_IsThereAtEveryMomentOnce()
    {
        var expected = models.History.CompletedRaces.Where(r => r.Key.Season >= 2014).SelectMany(r => Enum.GetValues<ForecastMoment>(), (r, m) => (r.Key, m));
        Shipped.Select(f => (f.Race, f.Moment)).ShouldBe(expected, ignoreOrder: true);
        Shipped.ShouldAllBe(f => f.Origin == ForecastOrigin.WalkForward && f.Conditions == null);
        Shipped.Select(f => f.Id).ShouldBeUnique();
    }

    [Fact]
    public void Shipped_Forecast_RestsOnTheRacesBeforeItAlone()
    {
        foreach (var forecast in Shipped)
        {
            var before = models.History.CompletedRaces.Last(r => r.Key < forecast.Race).Key;
            forecast.DataThrough.ShouldBe(before, forecast.Race.ToString());
        }

        foreach (var forecast in Shipped.Where(f => f.Race.Season == 2026)) forecast.DataHash.ShouldBe(HistoryHash.Before(models.History, forecast.Race, forecast.Moment));
    }

    [Fact]
    public void Shipped_Cars_AreThoseEnteredAndTheirChancesSumUp()
    {
        foreach (var forecast in Shipped)
        {
            forecast.Drivers.Select(d => d.Driver).ShouldBe(models.History.Weekend(forecast.Race).Entries.Select(e => e.Driver), ignoreOrder: true);
            forecast.Drivers.Sum(d => d.WinProbability).ShouldBe(1, 1e-9);
            forecast.Drivers.Sum(d => d.PodiumProbability).ShouldBe(3, 0.001);
            forecast.Drivers.ShouldAllBe(d => d.WinProbability > 0);
        }
    }

    [Fact]
    public void Shipped_AreBetterThanTheGrid()
    {
        var card = Scorecard.Of(Shipped.Where(f => f.Moment == ForecastMoment.AfterQualifying)
            .Select(f => new ScoredForecast(f.ToForecast(), models.History.FindCompleted(f.Race)!)));
        var options = new WalkForwardOptions { From = new RaceKey(2014, 1), To = models.History.DataThrough!.Value, RefitEvery = 10 };
        var grid = Scorecard.Of(WalkForward.Run(models.History, new GridTableForecaster(), options, cancellationToken: TestContext.Current.CancellationToken));
        card.Less(grid).LogLoss.High.ShouldBeLessThan(0);
    }
}
