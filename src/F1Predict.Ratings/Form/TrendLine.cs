using MathNet.Numerics.Distributions;

namespace F1Predict.Ratings;

/// <summary>
/// Weighted least squares of a line (N. Draper and H. Smith, Applied Regression Analysis, 3rd ed. 1998, chapter 9). The weights make newer
/// races count more; they do not say that older ones scatter more. So the variance of the slope is that of a sum of equally scattered values,
/// and its degrees of freedom are Satterthwaite's (Biometrics Bulletin 2, 1946): with equal weights both are the usual ones.
/// </summary>
internal sealed class TrendLine
{
    private readonly double[] _weights;
    private readonly int _minimumRaces;

    // A quantile takes longer than all the rest: degrees of freedom are taken to two decimals (1 % of the interval with four races, 0.1 % with seven), so that few are met.
    private readonly Dictionary<double, double> _quantiles = [];

    public TrendLine(FormTrendOptions options)
    {
        _weights = [.. Enumerable.Range(1 - options.Window, options.Window).Select(x => Math.Pow(0.5, -x / options.HalfLife))];
        _minimumRaces = options.MinimumRaces;
    }

    /// <summary>The line through the values of the window, the newest last; NaN where there is none. Null with too few.</summary>
    public Trend? Through(ReadOnlySpan<double> values, bool lowerIsBetter)
    {
        int count = 0, last = values.Length - 1;
        double s = 0, sx = 0, sy = 0, origin = double.NaN;
        for (var i = 0; i <= last; i++)
        {
            if (double.IsNaN(values[i])) continue;

            // Counted from the first value, so that a measure that never changed has a slope of exactly 0.
            if (count++ == 0) origin = values[i];
            s += _weights[i];
            sx += _weights[i] * (i - last);
            sy += _weights[i] * (values[i] - origin);
        }

        if (count < _minimumRaces) return null;
        double meanX = sx / s, meanY = sy / s, xx = 0, xy = 0, yy = 0;
        for (var i = 0; i <= last; i++)
        {
            if (double.IsNaN(values[i])) continue;
            double dx = i - last - meanX, dy = values[i] - origin - meanY;
            xx += _weights[i] * dx * dx;
            xy += _weights[i] * dx * dy;
            yy += _weights[i] * dy * dy;
        }

        // What is left over is y' A y with A = W (I - H): its mean is the variance times tr A, and its degrees of freedom (tr A)^2 / tr A^2.
        double left = 0, w2 = 0, w2x = 0, w2xx = 0, trace = s, trace2 = 0;
        var slope = xy / xx;
        for (var i = 0; i <= last; i++)
        {
            if (double.IsNaN(values[i])) continue;
            double w = _weights[i], dx = i - last - meanX, residual = values[i] - origin - meanY - (slope * dx), q = (1 / s) + (dx * dx / xx);
            left += w * residual * residual;
            trace -= w * w * q;
            trace2 += w * w * (1 - (2 * w * q));
            w2 += w * w;
            w2x += w * w * dx;
            w2xx += w * w * dx * dx;
        }

        trace2 += (w2 * w2 / (s * s)) + (2 * w2x * w2x / (s * xx)) + (w2xx * w2xx / (xx * xx));
        var half = Quantile(trace * trace / trace2) * Math.Sqrt(left / trace * w2xx) / xx;
        var verdict = (slope - half > 0, slope + half < 0) switch
        {
            (true, _) => lowerIsBetter ? TrendVerdict.Fading : TrendVerdict.Improving,
            (_, true) => lowerIsBetter ? TrendVerdict.Improving : TrendVerdict.Fading,
            _ => TrendVerdict.Steady,
        };
        var explained = yy > 0 ? Math.Clamp(1 - (left / yy), 0, 1) : 0;
        return new Trend(origin + meanY - (slope * meanX), slope, slope - half, slope + half, explained, count, verdict);
    }

    private double Quantile(double degreesOfFreedom)
    {
        var rounded = Math.Round(degreesOfFreedom, 2);
        if (!_quantiles.TryGetValue(rounded, out var quantile)) _quantiles[rounded] = quantile = StudentT.InvCDF(0, 1, rounded, 0.975);
        return quantile;
    }
}
