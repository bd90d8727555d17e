using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

/// <summary>Made-up rows whose labels hang on the first columns only; the same seed gives the same rows everywhere.</summary>
internal static class Sample
{
    public static BoosterData Logistic(int rows, int columns = 6, int seed = 1, bool weighted = false, double missing = 0.05)
    {
        var random = new Random(seed);
        var values = new float[rows * columns];
        var labels = new float[rows];
        var weights = weighted ? new float[rows] : null;
        for (var row = 0; row < rows; row++)
        {
            var cells = values.AsSpan(row * columns, columns);
            foreach (ref var cell in cells)
            {
                cell = (float)((random.NextDouble() * 2) - 1);
            }

            var margin = (2 * cells[0]) - (cells[1] * cells[2] * 3);
            labels[row] = random.NextDouble() < 1 / (1 + Math.Exp(-margin)) ? 1 : 0;
            weights?[row] = 0.5f + (float)random.NextDouble();
            foreach (ref var cell in cells)
            {
                cell = random.NextDouble() < missing ? float.NaN : cell;
            }
        }

        return new BoosterData(values, columns, labels, weights);
    }

    public static GradientFunction LogisticLoss(BoosterData data) => (margins, gradients, hessians) =>
    {
        for (var row = 0; row < margins.Length; row++)
        {
            var p = 1 / (1 + MathF.Exp(-margins[row]));
            gradients[row] = p - data.Labels[row];
            hessians[row] = MathF.Max(p * (1 - p), 1e-16f);
        }
    };

    public static double LogLoss(ReadOnlySpan<float> margins, ReadOnlySpan<float> labels)
    {
        var sum = 0.0;
        for (var row = 0; row < margins.Length; row++)
        {
            sum += Math.Log(1 + Math.Exp(labels[row] > 0 ? -margins[row] : margins[row]));
        }

        return sum / margins.Length;
    }

    public static float[] Margins(Booster booster, BoosterData data)
    {
        var margins = new float[data.Rows];
        booster.PredictMargins(data.Values, margins);
        return margins;
    }
}
