namespace F1Predict.Ratings;

/// <summary>
/// The parameters of <see cref="EloRating"/>, in Elo points unless said otherwise. The defaults were chosen by the walk-forward log loss of the
/// winner over 2012 to 2019 (docs/ratings.md).
/// </summary>
public sealed record EloOptions
{
    /// <summary>What ratings fall back to between seasons, and what everybody has in the first season of a history. Default 1500.</summary>
    public double Start { get; init; } = 1500;

    /// <summary>The rating of a driver who is new to the sport. Default 1465: between 1500 and the 1449 at which the rookies of 2011 to 2025 who start at 1500 end their first season.</summary>
    public double NewDriver { get; init; } = 1465;

    /// <summary>The rating of a team that is new to the sport. Default 1420: teams of 2010 and 2016 that start at 1500 end their first season between 1160 and 1440.</summary>
    public double NewConstructor { get; init; } = 1420;

    /// <summary>The deviation of a new driver's rating; none is ever larger. Default 85.</summary>
    public double NewDriverDeviation { get; init; } = 85;

    /// <summary>The deviation of a new team's rating; none is ever larger. Default 140.</summary>
    public double NewConstructorDeviation { get; init; } = 140;

    /// <summary>What a driver or a car may change from one race to the next (standard deviation). Default 3.</summary>
    public double DriftPerRace { get; init; } = 3;

    /// <summary>What a driver may change over a winter (standard deviation). Default 30.</summary>
    public double DriverDriftPerSeason { get; init; } = 30;

    /// <summary>What a car may change over a winter (standard deviation). Default 18.</summary>
    public double ConstructorDriftPerSeason { get; init; } = 18;

    /// <summary>The same at a change of technical rules (<see cref="RegulationChanges"/>). Default 160.</summary>
    public double ConstructorDriftAtRegulationChange { get; init; } = 160;

    /// <summary>How much of a driver's distance from <see cref="Start"/> is kept from one season to the next, 0 to 1. Default 0.65.</summary>
    public double DriverCarryOver { get; init; } = 0.65;

    /// <summary>How much of a constructor's distance from <see cref="Start"/> is kept from one season to the next, 0 to 1. Default 0.65.</summary>
    public double ConstructorCarryOver { get; init; } = 0.65;

    /// <summary>The same at a change of technical rules. Default 0.25.</summary>
    public double ConstructorCarryOverAtRegulationChange { get; init; } = 0.25;

    /// <summary>How much the order of a race counts, in games between two; 0 leaves races out. Default 1.</summary>
    public double RaceWeight { get; init; } = 1;

    /// <summary>How much the order of qualifying counts, in games between two; 0 leaves qualifying out. Default 0.8.</summary>
    public double QualifyingWeight { get; init; } = 0.8;

    /// <summary>Ratings of one-lap speed: by qualifying alone.</summary>
    public static EloOptions Qualifying { get; } = new() { RaceWeight = 0, QualifyingWeight = 1 };

    /// <summary>Ratings of races alone.</summary>
    public static EloOptions Race { get; } = new() { QualifyingWeight = 0 };
}
