namespace F1Predict.Ratings;

/// <summary>
/// What all rating rules have to be told, in points of the rule's own scale unless said otherwise. The defaults are those of the rule that is
/// told: <see cref="EloOptions"/>, <see cref="PlackettLuceOptions"/>.
/// </summary>
public abstract record RatingOptions
{
    private protected RatingOptions() { }

    /// <summary>What ratings fall back to between seasons, and what everybody has in the first season of a history.</summary>
    public double Start { get; init; }

    /// <summary>The rating of a driver who is new to the sport.</summary>
    public double NewDriver { get; init; }

    /// <summary>The rating of a team that is new to the sport.</summary>
    public double NewConstructor { get; init; }

    /// <summary>The deviation of a new driver's rating; none is ever larger.</summary>
    public double NewDriverDeviation { get; init; }

    /// <summary>The deviation of a new team's rating; none is ever larger.</summary>
    public double NewConstructorDeviation { get; init; }

    /// <summary>What a driver or a car may change from one race to the next (standard deviation).</summary>
    public double DriftPerRace { get; init; }

    /// <summary>What a driver may change over a winter (standard deviation).</summary>
    public double DriverDriftPerSeason { get; init; }

    /// <summary>What a car may change over a winter (standard deviation).</summary>
    public double ConstructorDriftPerSeason { get; init; }

    /// <summary>The same at a change of technical rules (<see cref="RegulationChanges"/>).</summary>
    public double ConstructorDriftAtRegulationChange { get; init; }

    /// <summary>How much of a driver's distance from <see cref="Start"/> is kept from one season to the next, 0 to 1.</summary>
    public double DriverCarryOver { get; init; }

    /// <summary>How much of a constructor's distance from <see cref="Start"/> is kept from one season to the next, 0 to 1.</summary>
    public double ConstructorCarryOver { get; init; }

    /// <summary>The same at a change of technical rules.</summary>
    public double ConstructorCarryOverAtRegulationChange { get; init; }

    /// <summary>How often the order of a race counts; 0 leaves races out. Default 1.</summary>
    public double RaceWeight { get; init; } = 1;

    /// <summary>How often the order of qualifying counts; 0 leaves qualifying out.</summary>
    public double QualifyingWeight { get; init; }
}
