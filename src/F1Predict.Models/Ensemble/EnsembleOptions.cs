namespace F1Predict.Models;

/// <summary>Who takes part in the ensemble, and with what weight.</summary>
public sealed record EnsembleOptions
{
    /// <summary>The Random Forest.</summary>
    public RandomForestOptions RandomForest { get; init; } = new();

    /// <summary>The boosted trees.</summary>
    public XGBoostOptions XGBoost { get; init; } = new();

    /// <summary>The weight of the Random Forest, 0 to 1; the boosted trees have the rest. Default 0.5: the mean of both.</summary>
    public double RandomForestWeight { get; init; } = 0.5;
}
