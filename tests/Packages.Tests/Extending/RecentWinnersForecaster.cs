using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Extending;

/// <summary>Believes in whoever won lately, from the front of the grid once it is known.</summary>
public sealed class RecentWinnersForecaster(int races = 10) : IRaceForecaster
{
    /// <inheritdoc/>
    public string Name => "recent-winners";

    /// <inheritdoc/>
    public IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default) => new Fitted(races, moment);

    private sealed class Fitted(int races, ForecastMoment moment) : IFittedForecaster
    {
        public ForecastMoment Moment => moment;

        public RaceForecast Forecast(RaceHistory history, RaceWeekend weekend)
        {
            var wins = history.CompletedRaces.TakeLast(races).CountBy(r => r.Winner).ToDictionary();
            var grid = weekend.KnownAt(moment).StartingGrid.ToDictionary(s => s.Driver, s => s.Position ?? 20);
            double Weight(Entry car) => (0.5 + wins.GetValueOrDefault(car.Driver)) * Math.Pow(0.7, grid.GetValueOrDefault(car.Driver, 20));
            return RaceForecast.FromWinWeights(history, weekend, moment, Weight, "recent-winners");
        }
    }
}
