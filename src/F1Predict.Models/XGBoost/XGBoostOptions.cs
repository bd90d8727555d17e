namespace F1Predict.Models;

/// <summary>How the boosted trees are grown. Rounds, learning rate, depth, leaf weight and penalty were chosen on 2012-2019 (docs/experiments.md); the rest are usual values.</summary>
public sealed record XGBoostOptions
{
    /// <summary>What the trees learn to tell. Default: each car by itself, which did better than the field as a whole (docs/experiments.md).</summary>
    public XGBoostObjective Objective { get; init; }

    /// <summary>Rounds of boosting, or the most of them with <see cref="StoppingRaces"/>. Default 200.</summary>
    public int Rounds { get; init; } = 200;

    /// <summary>The share of each tree that is added. Default 0.03.</summary>
    public double LearningRate { get; init; } = 0.03;

    /// <summary>Most splits from root to leaf. Default 2.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>The least second derivative in a leaf. Default 2.</summary>
    public double LeafWeight { get; init; } = 2;

    /// <summary>The share of rows that each tree sees. Default 0.8.</summary>
    public double RowShare { get; init; } = 0.8;

    /// <summary>The share of features that each tree sees. Default 0.5.</summary>
    public double FeatureShare { get; init; } = 0.5;

    /// <summary>The penalty on squared leaf values. Default 5.</summary>
    public double Penalty { get; init; } = 5;

    /// <summary>
    /// The latest races that decide how many rounds are enough: a trial learns from the races before them. Then all races are learned from. Default
    /// 0: all rounds, without a trial.
    /// </summary>
    public int StoppingRaces { get; init; }

    /// <summary>The rounds without an improvement after which the trial ends. Default 20.</summary>
    public int StoppingPatience { get; init; } = 20;

    /// <summary>The age in years at which a race counts half. Default 6.</summary>
    public double HalfLifeYears { get; init; } = 6;

    /// <summary>The first races of the history, whose features know nothing yet, that are not learned from. Default 10.</summary>
    public int SkipRaces { get; init; } = 10;

    /// <summary>The seed. Default 1.</summary>
    public int Seed { get; init; } = 1;
}
