namespace F1Predict.Models;

/// <summary>Who takes part in the ensemble, and with what weight. The default weights were chosen on 2012-2019 (docs/experiments.md).</summary>
public sealed record EnsembleOptions
{
    /// <summary>The Random Forest.</summary>
    public RandomForestOptions RandomForest { get; init; } = new();

    /// <summary>The boosted trees.</summary>
    public XGBoostOptions XGBoost { get; init; } = new();

    /// <summary>The conditional logit.</summary>
    public ConditionalLogitOptions ConditionalLogit { get; init; } = new();

    /// <summary>The weight of the Random Forest, at least 0; the weights sum to 1. A member of weight 0 is not trained. Default 0.2.</summary>
    public double RandomForestWeight { get; init; } = 0.2;

    /// <summary>The weight of the boosted trees. Default 0.2.</summary>
    public double XGBoostWeight { get; init; } = 0.2;

    /// <summary>The weight of the conditional logit. Default 0.6.</summary>
    public double ConditionalLogitWeight { get; init; } = 0.6;

    /// <summary>The Random Forest and the boosted trees alone, with equal weights.</summary>
    public static EnsembleOptions Trees { get; } = new() { RandomForestWeight = 0.5, XGBoostWeight = 0.5, ConditionalLogitWeight = 0 };
}
