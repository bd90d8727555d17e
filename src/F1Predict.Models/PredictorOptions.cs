using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>How a <see cref="RacePredictor"/> is trained.</summary>
public sealed record PredictorOptions
{
    /// <summary>The moments to train a model for; all three by default, which takes three times as long as one.</summary>
    public IReadOnlyList<ForecastMoment> Moments { get; init; } =
        [ForecastMoment.BeforeWeekend, ForecastMoment.AfterPractice, ForecastMoment.AfterQualifying];

    /// <summary>The models and their weights.</summary>
    public EnsembleOptions Ensemble { get; init; } = new();
}
