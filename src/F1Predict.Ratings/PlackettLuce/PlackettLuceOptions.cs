namespace F1Predict.Ratings;

/// <summary>
/// The parameters of <see cref="PlackettLuceRating"/> in points of which a newcomer has 25, the usual start of this family of ratings.
/// </summary>
public sealed record PlackettLuceOptions : RatingOptions
{
    /// <summary>The defaults.</summary>
    public PlackettLuceOptions()
    {
        Start = 25;
        NewDriver = 24.5;
        NewConstructor = 24;
        NewDriverDeviation = 4;
        NewConstructorDeviation = 6.5;
        DriftPerRace = 0.03;
        DriverDriftPerSeason = 0.25;
        ConstructorDriftPerSeason = 0.1;
        ConstructorDriftAtRegulationChange = 2.5;
        DriverCarryOver = 0.6;
        ConstructorCarryOver = 0.3;
        ConstructorCarryOverAtRegulationChange = 0.3;
        QualifyingWeight = 2;
    }

    /// <summary>How much a car's performance scatters from race to race (standard deviation). Default 25/6.</summary>
    public double Beta { get; init; } = 25.0 / 6;

    /// <summary>The least share of a variance that a session leaves, 0 to 1; it keeps variances above 0. Default 0.0001.</summary>
    public double Kappa { get; init; } = 0.0001;
}
