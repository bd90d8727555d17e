namespace F1Predict.Models;

/// <summary>
/// A conditional logit (D. McFadden, Conditional Logit Analysis of Qualitative Choice Behavior, 1974): a softmax over the field of a weighted sum
/// of few features. Needs no native library.
/// </summary>
/// <param name="options">Terms, penalty and forgetting; null for the defaults.</param>
public sealed class ConditionalLogitForecaster(ConditionalLogitOptions? options = null)
    : LearnedForecaster(new ConditionalLogitLearner(options ?? new ConditionalLogitOptions()));
