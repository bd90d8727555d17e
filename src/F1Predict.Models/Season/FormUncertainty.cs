namespace F1Predict.Models;

/// <summary>
/// How far strengths drift: what is added from one race to the next to the variance of a driver's and of a car's strength, where a car's ordinary
/// performance in a race has variance 1. The next race is run as it is forecast; the later the race, the less its forecast is trusted. What a
/// driver or a car gains or loses stays with it for the rest of the simulated season.
/// </summary>
/// <param name="Driver">The driver's, 0 or more.</param>
/// <param name="Constructor">The car's, shared by its drivers, 0 or more.</param>
public sealed record FormUncertainty(double Driver, double Constructor)
{
    /// <summary>What foresaw the final tables of 2012 to 2019 best; docs/season.md has the command.</summary>
    public static FormUncertainty Usual { get; } = new(0.05, 0.05);

    /// <summary>Forecasts of all races taken for exact.</summary>
    public static FormUncertainty None { get; } = new(0, 0);

    internal void Check()
    {
        if (!(Driver >= 0 && Constructor >= 0 && double.IsFinite(Driver + Constructor))) throw new ArgumentException($"{this}: variances are 0 or more.");
    }
}
