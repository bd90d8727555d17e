using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>
/// The next race as a trained predictor sees it at one moment. The forecast is made with it; what was not asked for before (the explanations, the
/// forecast in given conditions) is made at the first request, once, and kept. Safe for use by many threads.
/// </summary>
public sealed class PredictedRace
{
    private readonly Lazy<IReadOnlyList<Explanation>> _explanations;
    private readonly Dictionary<TrackConditions, Lazy<RaceForecast>> _under;
    private readonly Lazy<IReadOnlyList<RaceForecast>> _seasonLeft;

    /// <inheritdoc cref="RacePredictor.Forecast(RaceWeekend, ForecastMoment)"/>
    public PredictedRace(RacePredictor predictor, RaceWeekend weekend, ForecastMoment moment)
    {
        Forecast = predictor.Forecast(weekend, moment);
        _explanations = new(() => predictor.Explain(weekend, moment));
        _seasonLeft = new(() => [.. SeasonSimulation.RacesLeft(predictor.History).Select(w => predictor.Forecast(w, ForecastMoment.BeforeWeekend))]);
        _under = Enum.GetValues<TrackConditions>().ToDictionary(c => c, c => new Lazy<RaceForecast>(() => predictor.Forecast(weekend, moment, c)));
    }

    /// <summary>The forecast with no weather assumed.</summary>
    public RaceForecast Forecast { get; }

    /// <summary>One explanation an entry, the likeliest winner first.</summary>
    public IReadOnlyList<Explanation> Explanations => _explanations.Value;

    /// <summary>
    /// All races of the season that are left, from what is known today, with the entries carried over; next first.
    /// </summary>
    /// <exception cref="ArgumentException">The predictor has no model for <see cref="ForecastMoment.BeforeWeekend"/>.</exception>
    public IReadOnlyList<RaceForecast> SeasonLeft => _seasonLeft.Value;

    /// <summary>The forecast in given conditions; null assumes none.</summary>
    public RaceForecast Under(TrackConditions? conditions) => conditions is { } given ? _under[given].Value : Forecast;
}
