namespace F1Predict.Models;

/// <summary>A Random Forest of decision trees, calibrated, its probabilities divided by their sum over the field.</summary>
/// <param name="options">How it is grown; null for the defaults.</param>
public sealed class RandomForestForecaster(RandomForestOptions? options = null)
    : LearnedForecaster(new RandomForestLearner(options ?? new RandomForestOptions()));
