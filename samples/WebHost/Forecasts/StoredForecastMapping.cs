using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;

namespace F1Predict.WebHost;

/// <summary>From forecasts of the models to those of the database, which knows no models, and back.</summary>
internal static class StoredForecastMapping
{
    /// <param name="forecast">The forecast.</param>
    /// <param name="history">What it was made from; what came later is not looked at.</param>
    /// <param name="conditions">The weather that it assumes; null for none.</param>
    /// <param name="generatedAt">When it was made.</param>
    /// <param name="origin">Whether that was before the race.</param>
    public static StoredForecast ToStored(
        this RaceForecast forecast, RaceHistory history, TrackConditions? conditions, DateTimeOffset generatedAt, ForecastOrigin origin = ForecastOrigin.Live) => new()
        {
            Race = forecast.Race,
            RaceStart = Start(history.Weekend(forecast.Race).Race),
            Moment = forecast.Moment,
            Conditions = conditions,
            ModelVersion = forecast.ModelVersion,
            DataThrough = forecast.DataThrough,
            DataHash = HistoryHash.Before(history, forecast.Race, forecast.Moment),
            FeatureHash = FeatureSet.At(forecast.Moment).Hash,
            GeneratedAt = generatedAt,
            Origin = origin,
            Drivers = [.. forecast.Drivers.Select(ToStored)],
        };

    public static RaceForecast ToForecast(this StoredForecast stored) => new()
    {
        Race = stored.Race,
        Moment = stored.Moment,
        Drivers =
        [
            .. stored.Drivers.Select(d => new DriverForecast(
                d.Driver, d.Constructor, d.WinProbability, d.PodiumProbability, d.PointsProbability, d.ExpectedPosition, d.RetireProbability)),
        ],
        ModelVersion = stored.ModelVersion,
        DataThrough = stored.DataThrough,
        Weather = stored.Conditions is { } c ? new ConditionMix(Certain(c, TrackConditions.Dry), Certain(c, TrackConditions.Mixed), Certain(c, TrackConditions.Wet)) : null,
    };

    /// <summary>How good the forecast was.</summary>
    public static ForecastScore ToScore(this ScoredForecast scored) => new(
        scored.Winner,
        scored.WinnerProbability,
        scored.WinnerInTop(1),
        scored.WinnerInTop(3),
        scored.PodiumOverlap,
        scored.FavouriteCalled,
        scored.LogLoss,
        scored.BrierSum,
        scored.BrierMean,
        scored.RankCorrelation);

    /// <summary>When a race starts; without a known time, when its day is over everywhere.</summary>
    public static DateTimeOffset Start(Race race) =>
        race.Sessions.Race ?? new DateTimeOffset(race.Date.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(-12));

    // Sums of many small numbers end a hair beyond 1, which the database refuses.
    private static StoredDriverForecast ToStored(DriverForecast d) => new(
        d.Driver, d.Constructor, Share(d.WinProbability), Share(d.PodiumProbability), Share(d.PointsProbability), Share(d.RetireProbability), Math.Max(1, d.ExpectedPosition));

    private static double Share(double probability) => Math.Clamp(probability, 0, 1);

    private static double Certain(TrackConditions given, TrackConditions conditions) => given == conditions ? 1 : 0;
}
