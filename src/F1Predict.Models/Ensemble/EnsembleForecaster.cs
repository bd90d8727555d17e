namespace F1Predict.Models;

/// <summary>The mean of Random Forest and XGBoost: what <see cref="RacePredictor"/> uses. Needs XGBoost's native library.</summary>
/// <param name="options">Members and weights; null for the defaults.</param>
public sealed class EnsembleForecaster(EnsembleOptions? options = null)
    : LearnedForecaster(new EnsembleLearner(options ?? new EnsembleOptions()));
