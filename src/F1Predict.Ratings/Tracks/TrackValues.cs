namespace F1Predict.Ratings;

/// <summary>
/// How races go at a circuit or a kind of circuit. A circuit's values are drawn towards its kind's, a kind's towards those of all races; each is null
/// before there are races to tell it from.
/// </summary>
/// <param name="PoleWins">The share of races won from pole, of those where a car started from it.</param>
/// <param name="FrontRowWins">The share of races won from the first two slots.</param>
/// <param name="GridDecides">The mean rank correlation of grid and finish among the classified, -1 to 1 (<see cref="RaceOutcome.GridRankCorrelation"/>).</param>
/// <param name="PlacesChanged">The mean places between slot and finish, gained or lost, of classified cars with a slot. Places inherited count.</param>
/// <param name="RetirementShare">The mean share of starters that were not classified, 0 to 1.</param>
/// <param name="PitStops">The mean pit stops a starter, those while a race was stopped included.</param>
public sealed record TrackValues(
    ShrunkRate? PoleWins,
    ShrunkRate? FrontRowWins,
    ShrunkMean? GridDecides,
    ShrunkMean? PlacesChanged,
    ShrunkMean? RetirementShare,
    ShrunkMean? PitStops);
