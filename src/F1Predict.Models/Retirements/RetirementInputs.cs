namespace F1Predict.Models;

/// <summary>What is known of one car before a race, in log-odds.</summary>
/// <param name="Level">How often cars of late were not classified.</param>
/// <param name="Values">Driver, team and circuit as differences from the level; the start of a season, and of one with new rules, from 1 falling to 0; and a constant.</param>
internal readonly record struct RetirementInputs(double Level, double[] Values)
{
    /// <summary>The number of <see cref="Values"/>.</summary>
    public const int Count = 6;
}
