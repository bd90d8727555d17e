using MathNet.Numerics.Distributions;

namespace F1Predict.Models;

/// <summary>
/// The density and the distribution function of a mixture of normals around 0, from a table: cubic between exact values and slopes, off by less
/// than 1e-9. Fitting a finishing order asks for it ten thousand times.
/// </summary>
internal sealed class MixtureTable
{
    private const double Reach = 30;
    private const int PerUnit = 64;

    private readonly Row[] _rows;

    /// <param name="parts">The share of each part, which sum to 1, and its standard deviation, 1 to 5.</param>
    public MixtureTable(params (double Share, double Deviation)[] parts) => _rows =
    [
        .. Enumerable.Range(0, (int)(2 * Reach * PerUnit) + 1).Select(i => ((double)i / PerUnit) - Reach).Select(x => new Row(
            parts.Sum(p => p.Share * Normal.CDF(0, p.Deviation, x)),
            parts.Sum(p => p.Share * Normal.PDF(0, p.Deviation, x)),
            parts.Sum(p => -p.Share * x / (p.Deviation * p.Deviation) * Normal.PDF(0, p.Deviation, x)))),
    ];

    /// <summary>The density at <paramref name="x"/>, and the chance of less.</summary>
    public (double Density, double Below) At(double x)
    {
        if (!(Math.Abs(x) < Reach)) return (0, x > 0 ? 1 : 0);
        const double step = 1.0 / PerUnit;
        var scaled = (x + Reach) * PerUnit;
        var at = (int)scaled;
        ref readonly var left = ref _rows[at];
        ref readonly var right = ref _rows[at + 1];
        return (
            Between(left.Density, left.Slope * step, right.Density, right.Slope * step, scaled - at),
            Between(left.Below, left.Density * step, right.Below, right.Density * step, scaled - at));
    }

    /// <summary>The cubic with the given values and slopes at 0 and 1 (Hermite).</summary>
    private static double Between(double from, double slopeFrom, double to, double slopeTo, double t)
    {
        var rise = to - from;
        return from + (t * (slopeFrom + (t * ((3 * rise) - (2 * slopeFrom) - slopeTo + (t * (slopeFrom + slopeTo - (2 * rise)))))));
    }

    private readonly record struct Row(double Below, double Density, double Slope);
}
