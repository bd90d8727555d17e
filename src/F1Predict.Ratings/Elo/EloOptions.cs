namespace F1Predict.Ratings;

/// <summary>The parameters of <see cref="EloRating"/>. The defaults are usual values; they have not been tuned yet.</summary>
public sealed record EloOptions
{
    /// <summary>The rating of a driver or team nobody has seen, in Elo points. Default 1500.</summary>
    public double Start { get; init; } = 1500;

    /// <summary>How far one race can move a driver, in Elo points: all opponents beaten against all expectation. Default 24.</summary>
    public double DriverStep { get; init; } = 24;

    /// <summary>How far one race can move a constructor. Default 48.</summary>
    public double ConstructorStep { get; init; } = 48;

    /// <summary>How much of a driver's distance from <see cref="Start"/> is kept from one season to the next, 0 to 1. Default 0.95.</summary>
    public double DriverCarryOver { get; init; } = 0.95;

    /// <summary>How much of a constructor's distance from <see cref="Start"/> is kept from one season to the next, 0 to 1. Default 0.85.</summary>
    public double ConstructorCarryOver { get; init; } = 0.85;

    /// <summary>The same at a change of technical rules (<see cref="RegulationChanges"/>). Default 0.6.</summary>
    public double ConstructorCarryOverAtRegulationChange { get; init; } = 0.6;
}
