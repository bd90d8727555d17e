using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>
/// Forecasts the coming races of a history with the ensemble of Random Forest, XGBoost and conditional logit, one model for each moment of a weekend. Immutable and
/// safe to use from many threads.
/// </summary>
public sealed class RacePredictor
{
    private readonly IReadOnlyDictionary<ForecastMoment, FittedLearner> _models;
    private readonly Lazy<WeatherForecaster> _weather;

    private RacePredictor(RaceHistory history, Origin origin, IReadOnlyDictionary<ForecastMoment, FittedLearner> models)
    {
        History = history;
        Origin = origin;
        _models = models;
        _weather = new Lazy<WeatherForecaster>(() => new WeatherForecaster(history));
    }

    /// <summary>What form and ratings are taken from.</summary>
    public RaceHistory History { get; }

    /// <summary>The moments that there is a model for.</summary>
    public IEnumerable<ForecastMoment> Moments => _models.Keys.Order();

    /// <summary>What the models were made from.</summary>
    internal Origin Origin { get; }

    internal IEnumerable<FittedLearner> Models => Moments.Select(m => _models[m]);

    /// <summary>Learns from all completed races of a history: about a second a moment on two cores.</summary>
    /// <param name="history">The races; pass <see cref="RaceHistory.Before(RaceKey)"/> to forecast a past race as if it had not been run.</param>
    /// <param name="options">The moments and the models; null for the defaults.</param>
    /// <param name="progress">Told at the start of each moment, and as its trees grow; from the thread that trains.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <exception cref="ArgumentException">The history has fewer than 30 completed races, or no moment is asked for.</exception>
    /// <exception cref="ArithmeticException">A feature is infinite, or has no finite value in a term of the logit; the message names race, driver and feature.</exception>
    /// <exception cref="XGBoost.XGBoostNotFoundException">XGBoost's native library is not installed; the message says how to install it.</exception>
    public static RacePredictor Train(
        RaceHistory history, PredictorOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(history);
        options ??= new PredictorOptions();
        var moments = options.Moments.Distinct().Order().ToArray();
        if (moments.Length == 0) throw new ArgumentException("No moment is asked for.", nameof(options));
        var forecaster = new EnsembleForecaster(options.Ensemble);
        var models = new Dictionary<ForecastMoment, FittedLearner>();
        foreach (var moment in moments)
        {
            var trained = models.Count;
            void Tell(double share) => progress?.Report(new TrainingProgress(moment, forecaster.Name, (trained + share) / moments.Length));
            Tell(0);
            models[moment] = forecaster.FitModel(history, moment, new TrainingShare(Tell), cancellationToken);
        }

        var seeds = new Dictionary<string, int> { ["random_forest"] = options.Ensemble.RandomForest.Seed, ["xgboost"] = options.Ensemble.XGBoost.Seed };
        return new RacePredictor(history, new Origin(history.ResultsHash(), forecaster.Fingerprint, seeds), models);
    }

    /// <summary>Reads models that <see cref="Save"/> wrote and joins them to a history.</summary>
    /// <param name="stream">A readable stream at the start of the models.</param>
    /// <param name="history">The races to take form and ratings from, at least those that the models learned from.</param>
    /// <exception cref="InvalidDataException">The stream holds no models, damaged ones, or ones of other features or a newer format.</exception>
    /// <exception cref="ArgumentException">The history ends before what the models learned from.</exception>
    public static RacePredictor Load(Stream stream, RaceHistory history)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(history);
        var (origin, models) = PredictorFile.Read(stream, history);
        return new RacePredictor(history, origin, models);
    }

    /// <summary>Writes the models. The history is not in it.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        PredictorFile.Write(stream, Origin, Models);
    }

    /// <summary>The same models over a newer history: form and ratings move on, nothing is learned anew.</summary>
    /// <exception cref="ArgumentException">The history ends before what the models learned from.</exception>
    public RacePredictor WithHistory(RaceHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new RacePredictor(history, Origin, _models.ToDictionary(
            p => p.Key, p => new FittedLearner(p.Value.Model, p.Value.Set, p.Value.Version, p.Value.DataThrough, history)));
    }

    /// <summary>Forecasts a race with all that is known of its weekend.</summary>
    /// <inheritdoc cref="Forecast(RaceWeekend, ForecastMoment)"/>
    public RaceForecast Forecast(RaceWeekend weekend)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        return Forecast(weekend, weekend.LatestMoment);
    }

    /// <summary>Forecasts a race as of a moment of its weekend; what became known later is not looked at.</summary>
    /// <param name="weekend">A race after the last one of <see cref="History"/>, for example its <see cref="RaceHistory.NextRace"/>.</param>
    /// <param name="moment">How far the weekend has gone.</param>
    /// <exception cref="ArgumentException">
    /// The history holds the race's result; the moment's sessions are not known yet; there is no model for the moment; the entry list has fewer
    /// than two cars, or one that is not known.
    /// </exception>
    public RaceForecast Forecast(RaceWeekend weekend, ForecastMoment moment)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        return ModelOf(weekend, moment).Forecast(History, weekend);
    }

    /// <summary>Forecasts a race as if it were run in given conditions throughout (docs/weather.md).</summary>
    /// <param name="weekend">A race after the last one of <see cref="History"/>.</param>
    /// <param name="moment">How far the weekend has gone.</param>
    /// <param name="conditions">The conditions that are assumed.</param>
    /// <inheritdoc cref="Forecast(RaceWeekend, ForecastMoment)"/>
    public RaceForecast Forecast(RaceWeekend weekend, ForecastMoment moment, TrackConditions conditions) => _weather.Value.Under(
        Forecast(weekend, moment),
        new ConditionMix(conditions == TrackConditions.Dry ? 1 : 0, conditions == TrackConditions.Mixed ? 1 : 0, conditions == TrackConditions.Wet ? 1 : 0));

    /// <summary>Forecasts a race for a probability of rain: the forecasts in the dry, mixed and wet, mixed by how often such rain brought each.</summary>
    /// <param name="weekend">A race after the last one of <see cref="History"/>.</param>
    /// <param name="moment">How far the weekend has gone.</param>
    /// <param name="rainProbability">The probability of 0.1 mm or more in the afternoon of the race, 0 to 1, as weather services forecast it.</param>
    /// <inheritdoc cref="Forecast(RaceWeekend, ForecastMoment)"/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rainProbability"/> is not from 0 to 1.</exception>
    public RaceForecast Forecast(RaceWeekend weekend, ForecastMoment moment, double rainProbability) =>
        _weather.Value.WithRain(Forecast(weekend, moment), rainProbability);

    /// <summary>Explains the forecast of a race with all that is known of its weekend.</summary>
    /// <inheritdoc cref="Explain(RaceWeekend, ForecastMoment)"/>
    public IReadOnlyList<Explanation> Explain(RaceWeekend weekend)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        return Explain(weekend, weekend.LatestMoment);
    }

    /// <summary>Explains the forecast of a race as of a moment of its weekend: what each feature adds to each driver's chance to win.</summary>
    /// <returns>One explanation an entry, the likeliest winner first, as in the forecast.</returns>
    /// <inheritdoc cref="Forecast(RaceWeekend, ForecastMoment)"/>
    public IReadOnlyList<Explanation> Explain(RaceWeekend weekend, ForecastMoment moment)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        return ModelOf(weekend, moment).Explain(History, weekend);
    }

    private FittedLearner ModelOf(RaceWeekend weekend, ForecastMoment moment)
    {
        if (!_models.TryGetValue(moment, out var model))
            throw new ArgumentException($"There is no model for {moment}, only for {string.Join(", ", Moments)}.", nameof(moment));
        if (moment > weekend.LatestMoment)
            throw new ArgumentException($"Race {weekend.Key} is known as of {weekend.LatestMoment}; its sessions up to {moment} are not known yet.", nameof(moment));
        return model;
    }
}
