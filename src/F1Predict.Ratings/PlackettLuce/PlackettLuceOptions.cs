namespace F1Predict.Ratings;

/// <summary>
/// The parameters of <see cref="PlackettLuceRating"/> in points of which everybody starts with 25, as usual for this family of ratings. How the
/// defaults were chosen is in docs/ratings.md: a new driver 24.5, a new team 24; new deviations 4 and 6.5; drift 0.03 a race, 0.25 and 0.1 a winter,
/// 2.5 at a change of rules; carry-over 0.6, 0.3 and 0.3; qualifying weighs 2.
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
