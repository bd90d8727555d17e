using F1Predict.Data;
using MathNet.Numerics.LinearAlgebra;

namespace F1Predict.Models;

/// <summary>
/// How likely each car is to start and not be classified: a logistic regression with a ridge (A. Hoerl and R. Kennard, 1970) on how often driver,
/// team and circuit have seen it of late, as differences from the level of the last two seasons, which stands by itself. Why a car stopped is
/// not asked. Immutable and safe to use from many threads.
/// </summary>
public sealed class RetirementModel
{
    private const int MostSteps = 30;

    /// <summary>The penalty of each squared coefficient, so that a short history keeps to the level.</summary>
    private const double Ridge = 10;

    private readonly RetirementBook _book;
    private readonly double[] _coefficients;

    private RetirementModel(RetirementBook book, double[] coefficients) => (_book, _coefficients) = (book, coefficients);

    /// <summary>Learns from all completed races of a history, some milliseconds; from none it takes 12 % for every car.</summary>
    public static RetirementModel Fit(RaceHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (book, rows) = RetirementBook.Read(history);
        return new RetirementModel(book, Coefficients(rows));
    }

    /// <summary>The chance of each car of a coming race to start and not be classified, 0 to 1, in the order of its entries.</summary>
    /// <exception cref="KeyNotFoundException">A constructor is not known to the history.</exception>
    public IReadOnlyList<double> Probabilities(RaceWeekend weekend)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        return [.. weekend.Entries.Select(e => Probability(_book.Inputs(weekend.Race, e.Driver, e.Constructor), _coefficients))];
    }

    private static double Probability(RetirementInputs inputs, double[] coefficients)
    {
        var logit = inputs.Level;
        for (var i = 0; i < coefficients.Length; i++) logit += coefficients[i] * inputs.Values[i];
        return 1 / (1 + Math.Exp(-logit));
    }

    /// <summary>Newton's method.</summary>
    private static double[] Coefficients(List<(RetirementInputs Inputs, bool Stopped)> rows)
    {
        var coefficients = new double[RetirementInputs.Count];
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, curvature) = (new double[coefficients.Length], new double[coefficients.Length, coefficients.Length]);
            foreach (var (inputs, stopped) in rows)
            {
                var p = Probability(inputs, coefficients);
                var (miss, weight) = (p - (stopped ? 1 : 0), p * (1 - p));
                for (var i = 0; i < gradient.Length; i++)
                {
                    gradient[i] += miss * inputs.Values[i];
                    for (var j = 0; j <= i; j++) curvature[i, j] += weight * inputs.Values[i] * inputs.Values[j];
                }
            }

            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += Ridge * coefficients[i];
                curvature[i, i] += Ridge;
                for (var j = 0; j < i; j++) curvature[j, i] = curvature[i, j];
            }

            var move = Matrix<double>.Build.DenseOfArray(curvature).Cholesky().Solve(Vector<double>.Build.Dense(gradient));
            for (var i = 0; i < coefficients.Length; i++) coefficients[i] -= move[i];
            if (move.AbsoluteMaximum() < 1e-9) break;
        }

        return coefficients;
    }
}
