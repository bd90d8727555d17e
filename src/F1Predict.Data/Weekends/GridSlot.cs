namespace F1Predict.Data;

/// <summary>A driver's place on the official starting grid, penalties applied.</summary>
/// <param name="Driver">Who starts there.</param>
/// <param name="Position">The 1-based slot; null for a start from the pit lane.</param>
/// <param name="Penalty">The places lost, as published (<c>5</c>, or <c>SFB</c> for "start from back"); null without penalty.</param>
public sealed record GridSlot(DriverId Driver, int? Position, string? Penalty = null)
{
    /// <summary>Whether the car starts from the pit lane.</summary>
    public bool FromPitLane => Position is null;
}
