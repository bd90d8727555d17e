namespace F1Predict.Ratings;

/// <summary>
/// The parameters of <see cref="EloRating"/> in Elo points. The defaults were chosen by the walk-forward log loss of the winner over 2012 to 2019
/// (docs/ratings.md lists them): start 1500; a new driver 1465, between 1500 and the 1449 at which the rookies of 2011 to 2025 who start at 1500
/// end their first season; a new team 1420, as teams of 2010 and 2016 that start at 1500 end their first season between 1160 and 1440; new
/// deviations 85 and 140; drift 3 a race, 30 and 18 a winter, 160 at a change of rules; carry-over 0.65, 0.65 and 0.25; qualifying weighs 0.8.
/// </summary>
public sealed record EloOptions : RatingOptions
{
    /// <summary>The defaults.</summary>
    public EloOptions()
    {
        Start = 1500;
        NewDriver = 1465;
        NewConstructor = 1420;
        NewDriverDeviation = 85;
        NewConstructorDeviation = 140;
        DriftPerRace = 3;
        DriverDriftPerSeason = 30;
        ConstructorDriftPerSeason = 18;
        ConstructorDriftAtRegulationChange = 160;
        DriverCarryOver = 0.65;
        ConstructorCarryOver = 0.65;
        ConstructorCarryOverAtRegulationChange = 0.25;
        QualifyingWeight = 0.8;
    }

    /// <summary>Ratings of one-lap speed: by qualifying alone.</summary>
    public static EloOptions Qualifying { get; } = new() { RaceWeight = 0, QualifyingWeight = 1 };

    /// <summary>Ratings of races alone.</summary>
    public static EloOptions Race { get; } = new() { QualifyingWeight = 0 };
}
