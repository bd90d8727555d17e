using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// How far the strengths behind forecasts may be off, and how they move, as variances of performances: a car's ordinary performance in a
/// race has variance 1 around its forecast. What lasts is a part of that 1; drift comes on top for later races.
/// </summary>
/// <param name="Driver">The part that lasts through a season and is the driver's, 0 to 1.</param>
/// <param name="Constructor">The part that lasts and is the car's, shared by its drivers, 0 to 1; both together less than 1.</param>
/// <param name="DriverDrift">What a driver's strength moves from one race to the next, 0 or more.</param>
/// <param name="ConstructorDrift">What a car's strength moves from one race to the next, 0 or more.</param>
public sealed record FormUncertainty(double Driver, double Constructor, double DriverDrift, double ConstructorDrift)
{
    /// <summary>As measured over 2012 to 2019; docs/season.md has the command.</summary>
    public static FormUncertainty Usual { get; } = new(0.04, 0.06, 0.0, 0.01);

    /// <summary>Forecasts taken for exact: every race scatters by itself.</summary>
    public static FormUncertainty None { get; } = new(0, 0, 0, 0);

    /// <summary>
    /// Measures it: if strengths are off by something that lasts, a car that did better than forecast in one race does so in the next ones too,
    /// although all were forecast at the same time. The products of its surprises in two races, and of its own and its teammate's, are regressed
    /// on what a lasting error and one that grows by the race would make of them.
    /// </summary>
    /// <param name="history">The races with their results.</param>
    /// <param name="outlooks">Forecasts of the rest of seasons, from <see cref="SeasonWalkForward"/>.</param>
    /// <exception cref="ArgumentException">No outlook has two races with a result.</exception>
    public static FormUncertainty Measure(RaceHistory history, IEnumerable<SeasonOutlook> outlooks)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(outlooks);
        var (own, teammate) = (new SurpriseProducts(), new SurpriseProducts());
        foreach (var outlook in outlooks)
        {
            var races = outlook.Forecasts.Select((f, at) => history.FindCompleted(f.Race) is { } race ? RaceSurprises.Of(f, race, at) : null).OfType<RaceSurprises>().ToArray();
            for (var later = 1; later < races.Length; later++)
            {
                for (var earlier = 0; earlier < later; earlier++) races[earlier].Pair(races[later], own, teammate);
            }
        }

        var (all, grows) = own.Fit();
        var (car, carGrows) = teammate.Fit();
        return new FormUncertainty(Math.Max(0, all - car), Math.Max(0, car), Math.Max(0, grows - carGrows), Math.Max(0, carGrows));
    }

    internal void Check()
    {
        if (!(Driver >= 0 && Constructor >= 0 && Driver + Constructor < 1 && DriverDrift >= 0 && ConstructorDrift >= 0))
            throw new ArgumentException($"{this}: parts are 0 or more, those that last less than 1 together.");
    }
}
