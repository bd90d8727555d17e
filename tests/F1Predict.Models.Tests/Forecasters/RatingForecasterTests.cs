using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models.Tests.Forecasters;

public sealed class RatingForecasterTests
{
    private static readonly RaceHistory History = Bundled.Early;

    [Fact]
    public void Forecast_NewerRaces_ChangeTheRatingsWithoutFittingAnew()
    {
        var fitted = Fit(History.Before(new RaceKey(2011, 15)));
        var book = RatingHistory.Of(History).Before(History.NextRace!.Key);
        var forecast = fitted.Forecast(History, History.NextRace!);

        var strengths = forecast.Drivers.Select(d => book.Strength(d.Driver, History.Constructors[d.Constructor].Lineage)).ToArray();
        strengths.ShouldBeInOrder(SortDirection.Descending);
        var sharpness = Sharpness(0, 1);
        sharpness.ShouldBeGreaterThan(0);
        for (var i = 2; i < strengths.Length; i++) Sharpness(0, i).ShouldBe(sharpness, 1e-9);

        double Sharpness(int one, int other) =>
            Math.Log(forecast.Drivers[one].WinProbability / forecast.Drivers[other].WinProbability) / (strengths[one] - strengths[other]);
    }

    [Fact]
    public void Forecast_HistoryThatEndsBeforeWhatWasLearned_IsRefused()
    {
        var earlier = History.Before(new RaceKey(2011, 15));
        Should.Throw<ArgumentException>(() => Fit(History).Forecast(earlier, earlier.NextRace!)).Message.ShouldContain("2011-14");
    }

    [Fact]
    public void Fit_NoRaces_ForecastsNewcomersAlike()
    {
        var empty = History.Before(new RaceKey(2010, 1));
        var wins = Fit(empty).Forecast(empty, History.Weekend(new RaceKey(2010, 1))).Drivers.Select(d => d.WinProbability).ToArray();
        wins.ShouldAllBe(p => Math.Abs(p - (1.0 / wins.Length)) < 1e-12);
    }

    [Fact]
    public void Fit_Twice_GivesTheSameForecast() =>
        Fit(History).Forecast(History, History.NextRace!).Drivers.ShouldBe(Fit(History).Forecast(History, History.NextRace!).Drivers);

    private static IFittedForecaster Fit(RaceHistory history) =>
        new RatingForecaster().Fit(history, ForecastMoment.BeforeWeekend, TestContext.Current.CancellationToken);
}
