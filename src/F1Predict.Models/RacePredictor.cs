using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>Placeholder with the final signature; the models replace its body.</summary>
public sealed class RacePredictor
{
    private RacePredictor(RaceHistory history) => History = history;

    /// <summary>What it knows.</summary>
    public RaceHistory History { get; }

    /// <summary>Trains.</summary>
    public static RacePredictor Train(
        RaceHistory history, PredictorOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
        => new(history);

    /// <summary>Forecasts.</summary>
    public RaceForecast Forecast(RaceWeekend weekend, ForecastMoment moment)
    {
        var n = weekend.Entries.Count;
        return new RaceForecast
        {
            Race = weekend.Key,
            Moment = moment,
            ModelVersion = "placeholder",
            DataThrough = History.DataThrough,
            Drivers = [.. weekend.Entries.Select((e, i) => new DriverForecast(e.Driver, e.Constructor, 2.0 * (n - i) / (n * (n + 1.0)), 3.0 / n, 10.0 / n, (n + 1) / 2.0))],
        };
    }

    /// <summary>Writes the models, without the history.</summary>
    public void Save(Stream stream) => throw new InvalidOperationException("Not there yet.");

    /// <summary>Reads what <see cref="Save"/> wrote and joins it to a history.</summary>
    public static RacePredictor Load(Stream stream, RaceHistory history) => throw new InvalidOperationException("Not there yet.");
}
