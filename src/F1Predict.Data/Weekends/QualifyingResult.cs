namespace F1Predict.Data;

/// <summary>A driver's qualifying, for the race or for the sprint.</summary>
/// <param name="Driver">Who drove.</param>
/// <param name="Position">The 1-based position; null when not classified, excluded or disqualified.</param>
/// <param name="Q1Ms">The best lap of the first part in milliseconds; null when none was set.</param>
/// <param name="Q2Ms">The best lap of the second part in milliseconds; null when not reached or none was set.</param>
/// <param name="Q3Ms">The best lap of the third part in milliseconds; null when not reached or none was set.</param>
public sealed record QualifyingResult(DriverId Driver, int? Position, int? Q1Ms, int? Q2Ms, int? Q3Ms)
{
    /// <summary>The best lap of all parts in milliseconds; null when none was set at all.</summary>
    public int? BestMs => Min(Q1Ms, Min(Q2Ms, Q3Ms));

    private static int? Min(int? a, int? b) => a is { } x && b is { } y ? Math.Min(x, y) : a ?? b;
}
