using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>What one car made of a past race, in terms that compare between races.</summary>
/// <param name="Driver">Who drove it.</param>
/// <param name="Constructor">Who built it.</param>
/// <param name="Points">Championship points.</param>
/// <param name="Score">Points by position on the scale of 2010 (25 for a win), divided by 25, so that half and double points count as a race.</param>
/// <param name="Position">The 1-based position; null for a car that was not classified.</param>
/// <param name="GridPosition">The 1-based slot on the grid; null for the pit lane and without a slot.</param>
/// <param name="RelativePosition">0 for the winner to 1 for the last of the field, and for every car that was not classified.</param>
/// <param name="RelativeGrid">0 for pole to 1 for the last of the field and for the pit lane; NaN without a slot.</param>
/// <param name="QualifyingGap">Distance to the best lap of its qualifying part in percent; NaN without a time.</param>
/// <param name="TeammateGap">Its <paramref name="QualifyingGap"/> less the teammate's, negative when faster; NaN without one of the two.</param>
/// <param name="PaceGap">Its fastest race lap against the best of the race in percent; NaN without one.</param>
public readonly record struct CarOutcome(
    DriverId Driver,
    ConstructorId Constructor,
    double Points,
    double Score,
    int? Position,
    int? GridPosition,
    double RelativePosition,
    double RelativeGrid,
    double QualifyingGap,
    double TeammateGap,
    double PaceGap)
{
    /// <summary>Whether it won.</summary>
    public bool Won => Position == 1;

    /// <summary>Whether it came in the first three.</summary>
    public bool Podium => Position <= 3;

    /// <summary>Whether it started and was not classified, disqualified cars included.</summary>
    public bool Retired => Position is null;
}
