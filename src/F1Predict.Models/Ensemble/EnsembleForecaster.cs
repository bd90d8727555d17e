namespace F1Predict.Models;

/// <summary>
/// Random Forest, XGBoost and conditional logit together: what <see cref="RacePredictor"/> uses. Needs XGBoost's native library, unless XGBoost
/// has no weight.
/// </summary>
/// <param name="options">Members and weights; null for the defaults.</param>
/// <param name="name">The short name.</param>
public sealed class EnsembleForecaster(EnsembleOptions? options = null, string name = "ensemble")
    : LearnedForecaster(new EnsembleLearner(options ?? new EnsembleOptions(), name));
