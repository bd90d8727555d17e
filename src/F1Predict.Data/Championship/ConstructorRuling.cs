namespace F1Predict.Data;

/// <summary>A decision of the FIA that changed what a constructor had scored. The drivers kept their points.</summary>
/// <param name="From">The first race whose standings show it.</param>
/// <param name="Constructor">Whom it concerns.</param>
/// <param name="Penalty">The points taken; null when the constructor lost all that it had scored, and its finishes with it.</param>
internal sealed record ConstructorRuling(RaceKey From, ConstructorId Constructor, double? Penalty)
{
    /// <summary>The decisions since 2010.</summary>
    public static readonly ConstructorRuling[] All =
    [
        // The team was sold after Hungary and entered anew, with nothing; f1db has both entrants under one id.
        new(new RaceKey(2018, 13), new ConstructorId("force-india"), null),

        // For the brake ducts of Styria: 7.5 points a car, decided on 7 August, between the fourth and the fifth race.
        new(new RaceKey(2020, 5), new ConstructorId("racing-point"), 15),
    ];
}
