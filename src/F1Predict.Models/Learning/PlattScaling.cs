namespace F1Predict.Models;

/// <summary>
/// Platt's sigmoid (J. Platt, Probabilistic Outputs for Support Vector Machines, 1999): p = 1 / (1 + exp(-(a s + b))), fitted by Newton's method on
/// weighted scores that the model did not learn from.
/// </summary>
internal readonly record struct PlattScaling(double Slope, double Intercept)
{
    private const int MostSteps = 50;
    private const double Ridge = 1e-6;

    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Intercept)));

    public static PlattScaling Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, ReadOnlySpan<float> weights)
    {
        var (a, b) = (1.0, 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            double gradientA = 0, gradientB = 0, aa = Ridge, ab = 0, bb = Ridge;
            for (var i = 0; i < scores.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-((a * scores[i]) + b)));
                var miss = weights[i] * (p - (outcomes[i] ? 1 : 0));
                var curvature = weights[i] * p * (1 - p);
                gradientA += miss * scores[i];
                gradientB += miss;
                aa += curvature * scores[i] * scores[i];
                ab += curvature * scores[i];
                bb += curvature;
            }

            var determinant = (aa * bb) - (ab * ab);
            var (stepA, stepB) = (((bb * gradientA) - (ab * gradientB)) / determinant, ((aa * gradientB) - (ab * gradientA)) / determinant);

            // A step this long leaves the region where the quadratic holds.
            var length = Math.Max(1, Math.Sqrt((stepA * stepA) + (stepB * stepB)) / 5);
            a -= stepA / length;
            b -= stepB / length;
            if (Math.Abs(stepA) + Math.Abs(stepB) < 1e-9) break;
        }

        return new PlattScaling(a, b);
    }
}
