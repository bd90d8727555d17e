namespace F1Predict.Models.XGBoost;

/// <summary>The logarithmic loss of the winners under a softmax over each field: its derivatives for training, its mean for early stopping.</summary>
internal sealed class FieldSoftmax(TrainingSet rows)
{
    private const double SmallestCurvature = 1e-6;

    private readonly int[] _starts = rows.Features.RaceStarts;

    /// <summary>Those of the sum over the races; a race of which no entered car won tells nothing.</summary>
    public void Derivatives(ReadOnlySpan<float> margins, Span<float> gradients, Span<float> hessians)
    {
        var chances = new double[margins.Length];
        Chances(margins, chances);
        for (var race = 0; race + 1 < _starts.Length; race++)
        {
            var told = rows.Won.AsSpan(_starts[race].._starts[race + 1]).Contains(true);
            for (var i = _starts[race]; i < _starts[race + 1]; i++)
            {
                gradients[i] = told ? (float)(chances[i] - (rows.Won[i] ? 1 : 0)) : 0;
                hessians[i] = told ? (float)Math.Max(chances[i] * (1 - chances[i]), SmallestCurvature) : (float)SmallestCurvature;
            }
        }
    }

    /// <summary>The mean over the races; a race of which no entered car won is left out.</summary>
    public double Loss(ReadOnlySpan<float> margins)
    {
        var field = new double[margins.Length];
        Chances(margins, field);
        var (sum, races) = (0.0, 0);
        for (var i = 0; i < field.Length; i++)
        {
            if (!rows.Won[i]) continue;
            sum -= Math.Log(Math.Max(field[i], 1e-15));
            races++;
        }

        return sum / Math.Max(1, races);
    }

    private void Chances(ReadOnlySpan<float> margins, Span<double> field)
    {
        for (var i = 0; i < field.Length; i++) field[i] = margins[i];
        FieldProbabilities.Softmax(field, _starts);
    }
}
