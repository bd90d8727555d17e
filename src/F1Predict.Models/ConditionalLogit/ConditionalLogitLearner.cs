using MathNet.Numerics.LinearAlgebra;

namespace F1Predict.Models;

/// <summary>
/// Fits a conditional logit by Newton's method with halved steps. The penalised likelihood is concave: there is one optimum.
/// </summary>
internal sealed class ConditionalLogitLearner : IWinLearner
{
    private const int MostSteps = 30;
    private const double Tolerance = 1e-8;

    private readonly ConditionalLogitOptions _options;

    /// <exception cref="ArgumentOutOfRangeException">The penalty is negative, or the half-life not above 0.</exception>
    public ConditionalLogitLearner(ConditionalLogitOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Penalty);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.HalfLifeYears);
        _options = options;
    }

    public string Name => "conditional-logit";

    public string Fingerprint => OptionsText.Of(_options);

    public IWinModel Train(TrainingSet training, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var rows = training.Races(race => race >= _options.SkipRaces).WeightedByAge(_options.HalfLifeYears);
        var terms = LogitTerms.Of(_options.Terms, rows.Features.Set);
        var values = terms.Values(rows.Features);
        var spreads = Standardise(values, terms.Count);
        var weights = new double[terms.Count];
        var likelihood = new FieldLikelihood(values, terms.Count, rows);
        var (gradient, curvature) = (new double[terms.Count], new double[terms.Count * terms.Count]);
        for (var step = 0; step < MostSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            likelihood.Derivatives(weights, gradient, curvature);
            for (var i = 0; i < weights.Length; i++)
            {
                gradient[i] -= _options.Penalty * weights[i];
                curvature[(i * weights.Length) + i] += _options.Penalty + 1e-9;
            }

            var move = Matrix<double>.Build.DenseOfColumnMajor(weights.Length, weights.Length, curvature).Cholesky().Solve(Vector<double>.Build.Dense(gradient)).AsArray();
            if (!TakeStep(likelihood, weights, move)) break;
        }

        progress?.Report(1);
        for (var i = 0; i < weights.Length; i++) weights[i] /= spreads[i];
        return new ConditionalLogitModel(terms, weights);
    }

    /// <summary>Moves as far as the penalised likelihood grows; false when it no longer does.</summary>
    private bool TakeStep(FieldLikelihood likelihood, double[] weights, double[] move)
    {
        double Penalised(double[] at) => likelihood.Value(at) - (0.5 * _options.Penalty * at.Sum(w => w * w));
        var now = Penalised(weights);
        for (var length = 1.0; length > 1e-6; length /= 2)
        {
            double[] next = [.. weights.Zip(move, (w, m) => w + (length * m))];
            var gain = Penalised(next) - now;
            if (gain < 0) continue;
            next.CopyTo(weights, 0);
            return gain > Tolerance;
        }

        return false;
    }

    /// <summary>Divides each column by its spread, so that the penalty treats all alike; returns the spreads.</summary>
    private static double[] Standardise(double[] values, int columns)
    {
        var spreads = new double[columns];
        for (var i = 0; i < values.Length; i++) spreads[i % columns] += values[i] * values[i];
        for (var c = 0; c < columns; c++) spreads[c] = spreads[c] > 0 ? Math.Sqrt(spreads[c] * columns / values.Length) : 1;
        for (var i = 0; i < values.Length; i++) values[i] /= spreads[i % columns];
        return spreads;
    }
}
