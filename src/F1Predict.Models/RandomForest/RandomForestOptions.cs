namespace F1Predict.Models;

/// <summary>How the Random Forest is grown. Leaves and rows a leaf were chosen on 2012-2019 (docs/experiments.md); the rest are usual values.</summary>
public sealed record RandomForestOptions
{
    /// <summary>Trees in all. Default 150.</summary>
    public int Trees { get; init; } = 150;

    /// <summary>Most leaves of a tree. Default 12.</summary>
    public int Leaves { get; init; } = 12;

    /// <summary>Fewest rows in a leaf. Default 30.</summary>
    public int RowsPerLeaf { get; init; } = 30;

    /// <summary>The share of features that each tree sees, 0 to 1. Default 0.6.</summary>
    public double FeatureShare { get; init; } = 0.6;

    /// <summary>The share of those that each split sees, 0 to 1. Default 0.5.</summary>
    public double FeatureSharePerSplit { get; init; } = 0.5;

    /// <summary>Parts that the races are dealt into; the trees of a part have not seen its races. Default 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>The age in years at which a race counts half. Default 6.</summary>
    public double HalfLifeYears { get; init; } = 6;

    /// <summary>The first races of the history, whose features know nothing yet, that are not learned from. Default 10.</summary>
    public int SkipRaces { get; init; } = 10;

    /// <summary>The seed. Default 1.</summary>
    public int Seed { get; init; } = 1;
}
