using MathNet.Numerics.Distributions;

namespace F1Predict.Ratings;

/// <summary>A mean with its 95 % interval (W. Gosset, The Probable Error of a Mean, 1908).</summary>
/// <param name="Value">The mean.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="Count">The number of observations, 2 or more.</param>
public sealed record ObservedMean(double Value, double Low, double High, int Count)
{
    internal static ObservedMean? Of(Tally tally)
    {
        if (tally.Count < 2) return null;
        var error = Math.Sqrt(tally.SquaredDistances / (tally.Count - 1) / tally.Count);
        var half = error * StudentT.InvCDF(0, 1, tally.Count - 1, 0.975);
        return new ObservedMean(tally.Mean, tally.Mean - half, tally.Mean + half, tally.Count);
    }
}
