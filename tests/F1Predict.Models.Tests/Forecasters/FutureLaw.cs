using F1Predict.Data;

namespace F1Predict.Models.Tests.Forecasters;

/// <summary>Changing the result of a race, and all that comes after it, changes no forecast of it.</summary>
internal static class FutureLaw
{
    /// <summary>Whether the law holds for a forecaster walked over one race.</summary>
    /// <param name="forecasterOf">Makes the forecaster in a world that has that history: one that leaks can have looked at it.</param>
    /// <param name="moment">The moment of the forecast.</param>
    public static bool Holds(Func<RaceHistory, IRaceForecaster> forecasterOf, ForecastMoment moment)
    {
        var race = new RaceKey(2012, 1);
        return Forecast(Bundled.Early).SequenceEqual(Forecast(Bundled.OtherFuture(Bundled.Early, race)));

        IReadOnlyList<DriverForecast> Forecast(RaceHistory world)
        {
            var options = new WalkForwardOptions { From = race, To = race, Moment = moment };
            return WalkForward.Run(world, forecasterOf(world), options, cancellationToken: TestContext.Current.CancellationToken)[0].Forecast.Drivers;
        }
    }
}
