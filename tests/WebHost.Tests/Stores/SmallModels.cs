using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>Predictors that are quickly trained: one, and one that learned from a race more.</summary>
internal static class SmallModels
{
    public static PredictorOptions Options { get; } = new()
    {
        Moments = [ForecastMoment.BeforeWeekend, ForecastMoment.AfterQualifying],
        Ensemble = new() { RandomForest = new() { Trees = 5, RowsPerLeaf = 10 }, XGBoost = new() { Rounds = 5, LeafWeight = 0.5, Seed = 7 } },
    };

    public static RaceHistory OneRaceMore { get; } = Bundled.History.Before(new RaceKey(2012, 4));

    private static readonly Lazy<RacePredictor> LazyOne = new(() => RacePredictor.Train(Bundled.Early, Options));
    private static readonly Lazy<RacePredictor> LazyNext = new(() => RacePredictor.Train(OneRaceMore, Options));

    /// <summary>From <see cref="Bundled.Early"/>.</summary>
    public static RacePredictor One => LazyOne.Value;

    /// <summary>From <see cref="OneRaceMore"/>.</summary>
    public static RacePredictor Next => LazyNext.Value;

    public static IReadOnlyList<DriverForecast> Forecast(RacePredictor predictor) =>
        predictor.WithHistory(OneRaceMore).Forecast(OneRaceMore.NextRace!, ForecastMoment.AfterQualifying).Drivers;
}

/// <summary>A clock that is a second later each time it is read.</summary>
internal sealed class TickingClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now = _now.AddSeconds(1);
}
