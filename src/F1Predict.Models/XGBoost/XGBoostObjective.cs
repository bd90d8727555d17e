namespace F1Predict.Models;

/// <summary>What boosted trees learn to tell.</summary>
public enum XGBoostObjective
{
    /// <summary>For each car by itself whether it wins; the field's probabilities are divided by their sum.</summary>
    EachCar,

    /// <summary>Which car of the field wins: a softmax over the field.</summary>
    Field,
}
