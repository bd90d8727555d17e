namespace F1Predict.Models;

/// <summary>What the conditional logit looks at. Terms, penalty and half-life were chosen on 2012-2019 (docs/experiments.md).</summary>
public sealed record ConditionalLogitOptions
{
    /// <summary>
    /// The terms. Default: the Elo of driver and car by qualifying and races, and by races alone, the logarithm of the grid slot, and the square root
    /// of the practice gap.
    /// </summary>
    public IReadOnlyList<LogitTerm> Terms { get; init; } =
    [
        new("elo"),
        new("elo_race"),
        new("grid", LogitCurve.Log),
        new("practice_gap", LogitCurve.SquareRoot),
    ];

    /// <summary>The penalty on squared weights of terms of unit spread (ridge), at least 0. Default 1.</summary>
    public double Penalty { get; init; } = 1;

    /// <summary>The age in years at which a race counts half. Default 8.</summary>
    public double HalfLifeYears { get; init; } = 8;

    /// <summary>The first races of the history, whose features know nothing yet, that are not learned from. Default 10.</summary>
    public int SkipRaces { get; init; } = 10;
}
