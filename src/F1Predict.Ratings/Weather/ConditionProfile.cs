using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>How races go in dry, mixed or wet conditions.</summary>
/// <param name="Conditions">The conditions.</param>
/// <param name="Races">The races run in them.</param>
/// <param name="FavouriteBeaten">How often the strongest by the ratings before the race did not win, of the races where one was strongest.</param>
/// <param name="PoleBeaten">How often the car on pole did not win, of the races where one started from it.</param>
/// <param name="GridDecides">The mean rank correlation of grid and finish (<see cref="RaceOutcome.GridRankCorrelation"/>); null with fewer than two races.</param>
/// <param name="RetirementShare">The mean share of starters that were not classified; null with fewer than two races.</param>
/// <param name="Flattening">
/// What differences between strengths count for the winner: 1 as in the dry, 0 a lottery. The value is drawn towards that of all races that were not
/// dry; null before it can be told.
/// </param>
public sealed record ConditionProfile(
    TrackConditions Conditions,
    int Races,
    ObservedRate FavouriteBeaten,
    ObservedRate PoleBeaten,
    ObservedMean? GridDecides,
    ObservedMean? RetirementShare,
    ShrunkMean? Flattening);
