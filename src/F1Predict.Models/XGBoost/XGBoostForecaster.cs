namespace F1Predict.Models;

/// <summary>Gradient-boosted trees by XGBoost, their probabilities divided by their sum over the field. Needs XGBoost's native library.</summary>
/// <param name="options">How they are grown; null for the defaults.</param>
public sealed class XGBoostForecaster(XGBoostOptions? options = null)
    : LearnedForecaster(new XGBoostLearner(options ?? new XGBoostOptions()));
