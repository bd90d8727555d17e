namespace F1Predict.Models;

/// <summary>What one car's past race adds to the form of its driver and its team.</summary>
/// <param name="Points">Championship points.</param>
/// <param name="Score">Points by position on the scale of 2010 (25 for a win), divided by 25, so that half and double points count as a race.</param>
/// <param name="Won">Whether it won.</param>
/// <param name="Podium">Whether it came in the first three.</param>
/// <param name="Retired">Whether it started and was not classified.</param>
/// <param name="RelativePosition">0 for the winner to 1 for the last of the field.</param>
/// <param name="RelativeGrid">0 for pole to 1 for the last of the field; NaN without a slot.</param>
/// <param name="QualifyingGap">Distance to the best lap of its qualifying part in percent; NaN without a time.</param>
/// <param name="TeammateGap">Its qualifying lap against the teammate's in percent, negative when faster; NaN without one of the two.</param>
/// <param name="PaceGap">Its fastest race lap against the best of the race in percent; NaN without one.</param>
internal readonly record struct CarOutcome(
    double Points,
    double Score,
    bool Won,
    bool Podium,
    bool Retired,
    double RelativePosition,
    double RelativeGrid,
    double QualifyingGap,
    double TeammateGap,
    double PaceGap);
