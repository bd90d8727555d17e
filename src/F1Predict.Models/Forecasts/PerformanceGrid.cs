namespace F1Predict.Models;

/// <summary>The performances that integrals over a field are summed at (trapezoid rule): from well below the slowest car to well above the best.</summary>
internal readonly struct PerformanceGrid
{
    /// <summary>The step of the rule, whose error for normal densities of this width is far below the tolerance.</summary>
    public const double Step = 0.25;

    private const double Smallest = 1e-300;

    public PerformanceGrid(double[] means) => (Lowest, Highest) = (means.Min() - Performance.Reach, means.Max() + Performance.Reach);

    public double Lowest { get; }

    public double Highest { get; }

    /// <summary>Of a car with the chance <paramref name="stop"/> to stop, as seen by one that performs <paramref name="x"/> better than its mean.</summary>
    /// <param name="x">The performance, less the car's mean.</param>
    /// <param name="stop">The chance to stop.</param>
    /// <param name="running">Whether the other one runs; a stopped car is behind all that run, and stopped cars are in the order of performance.</param>
    /// <returns>The density of the car's own performance there, if it fares alike, and the chance that it is behind.</returns>
    public static (double Density, double Behind) At(double x, double stop, bool running)
    {
        var (density, below) = Performance.At(x);
        return running
            ? ((1 - stop) * density, Math.Max(stop + ((1 - stop) * below), Smallest))
            : (stop * density, Math.Max(stop * below, Smallest));
    }
}
