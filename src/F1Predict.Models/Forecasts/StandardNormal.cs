using MathNet.Numerics;

namespace F1Predict.Models;

/// <summary>
/// The standard normal distribution from a table: cubic between exact values and slopes, off by less than 1e-9. Fitting a finishing order asks
/// for it ten thousand times.
/// </summary>
internal static class StandardNormal
{
    private const double Reach = 9;
    private const int PerUnit = 64;

    private static readonly double[] Densities = Table(x => Math.Exp(-0.5 * x * x) * Constants.InvSqrt2Pi);
    private static readonly double[] Chances = Table(x => 0.5 * SpecialFunctions.Erfc(-x / Constants.Sqrt2));

    /// <summary>The density at <paramref name="x"/>, and the chance of a value below it.</summary>
    public static (double Density, double Below) At(double x)
    {
        if (!(Math.Abs(x) < Reach)) return (0, x > 0 ? 1 : 0);
        var scaled = (x + Reach) * PerUnit;
        var at = (int)scaled;
        var t = scaled - at;
        const double step = 1.0 / PerUnit;
        var (left, right) = (((at * step) - Reach), ((at + 1) * step) - Reach);
        var (densityLeft, densityRight) = (Densities[at], Densities[at + 1]);
        return (
            Between(densityLeft, -left * densityLeft * step, densityRight, -right * densityRight * step, t),
            Between(Chances[at], densityLeft * step, Chances[at + 1], densityRight * step, t));
    }

    /// <summary>The cubic with the given values and slopes at 0 and 1 (Hermite).</summary>
    private static double Between(double from, double slopeFrom, double to, double slopeTo, double t)
    {
        var rise = to - from;
        return from + (t * (slopeFrom + (t * ((3 * rise) - (2 * slopeFrom) - slopeTo + (t * (slopeFrom + slopeTo - (2 * rise)))))));
    }

    private static double[] Table(Func<double, double> value) =>
        [.. Enumerable.Range(0, (int)(2 * Reach * PerUnit) + 1).Select(i => value(((double)i / PerUnit) - Reach))];
}
