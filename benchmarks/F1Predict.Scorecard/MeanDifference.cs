using System.Globalization;
using F1Predict.Models;

namespace F1Predict.Scorecard;

/// <summary>What one forecaster has less than another, race by race or season by season, as tables tell it.</summary>
internal static class MeanDifference
{
    /// <summary>The mean with its sign, and its 95 % interval by resampling, as in <c>-0.012 (-0.030 to +0.005)</c>.</summary>
    public static string Text(IReadOnlyList<double> differences, string digits = "0.000")
    {
        // Without the third part, a little less than nothing reads -+0.000.
        var signed = $"+{digits};-{digits};{digits}";
        var (low, high) = Bootstrap.Interval95(differences);
        string Number(double value) => value.ToString(signed, CultureInfo.InvariantCulture);
        return $"{Number(differences.Average())} ({Number(low)} to {Number(high)})";
    }
}
