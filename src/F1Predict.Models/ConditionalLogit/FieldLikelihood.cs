namespace F1Predict.Models;

/// <summary>The weighted log-likelihood of the winners under a softmax over each field, and its derivatives.</summary>
internal sealed class FieldLikelihood
{
    private readonly double[] _values;
    private readonly int _columns;
    private readonly int[] _starts;
    private readonly int[] _winners;
    private readonly double[] _weights;

    /// <param name="values">The terms, row after row.</param>
    /// <param name="columns">Terms a row.</param>
    /// <param name="rows">Races, winners and weights; a race of which no entered car won tells nothing.</param>
    public FieldLikelihood(double[] values, int columns, TrainingSet rows)
    {
        _values = values;
        _columns = columns;
        _starts = rows.Features.RaceStarts;
        var races = _starts.Length - 1;
        (_winners, _weights) = (new int[races], new double[races]);
        for (var race = 0; race < races; race++)
        {
            var winner = rows.Won.AsSpan(_starts[race], _starts[race + 1] - _starts[race]).IndexOf(true);
            _winners[race] = _starts[race] + Math.Max(0, winner);
            _weights[race] = winner < 0 ? 0 : rows.Weights[_starts[race]];
        }
    }

    public double Value(double[] at)
    {
        var sum = 0.0;
        Span<double> chances = stackalloc double[MostCars()];
        for (var race = 0; race < _winners.Length; race++)
        {
            Chances(at, race, chances);
            sum += _weights[race] * Math.Log(Math.Max(chances[_winners[race] - _starts[race]], 1e-300));
        }

        return sum;
    }

    /// <summary>The gradient, and the negative of the second derivatives (which is positive definite).</summary>
    public void Derivatives(double[] at, double[] gradient, double[] curvature)
    {
        Array.Clear(gradient);
        Array.Clear(curvature);
        Span<double> chances = stackalloc double[MostCars()];
        Span<double> mean = stackalloc double[_columns];
        for (var race = 0; race < _winners.Length; race++)
        {
            Chances(at, race, chances);
            mean.Clear();
            for (var car = 0; car < _starts[race + 1] - _starts[race]; car++)
            {
                var row = Row(_starts[race] + car);
                for (var i = 0; i < _columns; i++)
                {
                    mean[i] += chances[car] * row[i];
                    for (var j = 0; j < _columns; j++) curvature[(i * _columns) + j] += _weights[race] * chances[car] * row[i] * row[j];
                }
            }

            var winner = Row(_winners[race]);
            for (var i = 0; i < _columns; i++)
            {
                gradient[i] += _weights[race] * (winner[i] - mean[i]);
                for (var j = 0; j < _columns; j++) curvature[(i * _columns) + j] -= _weights[race] * mean[i] * mean[j];
            }
        }
    }

    private ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * _columns, _columns);

    private int MostCars()
    {
        var most = 0;
        for (var race = 0; race < _winners.Length; race++) most = Math.Max(most, _starts[race + 1] - _starts[race]);
        return most;
    }

    private void Chances(double[] at, int race, Span<double> chances)
    {
        var field = chances[..(_starts[race + 1] - _starts[race])];
        for (var car = 0; car < field.Length; car++)
        {
            var row = Row(_starts[race] + car);
            field[car] = 0;
            for (var i = 0; i < _columns; i++) field[car] += at[i] * row[i];
        }

        FieldProbabilities.Softmax(field);
    }
}
