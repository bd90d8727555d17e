using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>A forecaster that has learned. Safe to use from many threads.</summary>
public interface IFittedForecaster
{
    /// <summary>What is known of the weekends that it forecasts.</summary>
    ForecastMoment Moment { get; }

    /// <summary>Forecasts a race.</summary>
    /// <param name="history">
    /// The races before it, at least those that were learned from: newer ones change form and ratings without learning anew.
    /// </param>
    /// <param name="weekend">The race; what is not known at <see cref="Moment"/> is not looked at.</param>
    /// <exception cref="ArgumentException">The history contains the race or later ones, or the weekend has fewer than two cars.</exception>
    RaceForecast Forecast(RaceHistory history, RaceWeekend weekend);
}
