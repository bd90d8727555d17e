using MathNet.Numerics.LinearAlgebra;

namespace F1Predict.Models;

/// <summary>
/// Finds the mean performance of each car at which it is the best with its win probability. The chance to be best is the gradient of a convex
/// function, the expected best performance, so Newton's method finds the answer; it works on logarithms, so that outsiders count as much
/// as the favourite.
/// </summary>
internal sealed class PerformanceMeans
{
    private const double SmallestWin = 1e-6;
    private const double Tolerance = 1e-9;
    private const double LongestStep = 2;
    private const double Negligible = 1e-13;
    private const int MostSteps = 60;

    private readonly double[] _means;
    private readonly double[] _stops;
    private readonly double[] _wins;
    private readonly double[] _hazards;

    /// <summary>How each win probability falls with each other car's mean: a row a car, only the cars before it filled.</summary>
    private readonly double[] _falls;

    private PerformanceMeans(double[] means, double[] stops)
    {
        (_means, _stops) = (means, stops);
        (_wins, _hazards) = (new double[means.Length], new double[means.Length]);
        _falls = new double[means.Length * means.Length];
    }

    /// <summary>The means, which sum to 0.</summary>
    /// <param name="wins">The win probability of each car; one below a millionth is taken for a millionth.</param>
    /// <param name="stops">The chance of each car to stop, within what <see cref="StopChances.Within"/> allows.</param>
    public static double[] Of(ReadOnlySpan<double> wins, double[] stops)
    {
        var targets = new double[wins.Length];
        for (var i = 0; i < targets.Length; i++) targets[i] = Math.Max(wins[i], SmallestWin);
        var sum = targets.Sum();
        for (var i = 0; i < targets.Length; i++) targets[i] = Math.Log(targets[i] / sum);
        var means = new PerformanceMeans(Array.ConvertAll(targets, t => 0.4 * t), stops);
        for (var step = 0; step < MostSteps && means.Improve(targets) > Tolerance; step++) { }
        return means.Centred();
    }

    /// <summary>One step for all means together; returns the largest miss of a logarithm of a win probability before it.</summary>
    private double Improve(double[] targets)
    {
        Evaluate();
        var n = _means.Length;
        var (misses, drift, worst) = (new double[n], 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            misses[i] = targets[i] - Math.Log(_wins[i]);
            drift += _wins[i] * misses[i];
            worst = Math.Max(worst, Math.Abs(misses[i]));
        }

        if (worst <= Tolerance) return worst;

        // Only differences between means matter: the first car stands still.
        var right = Vector<double>.Build.Dense(n - 1, i => _wins[i + 1] * (misses[i + 1] - drift));
        var step = Slopes().Cholesky().Solve(right);
        var scale = Math.Min(1, LongestStep / step.AbsoluteMaximum());
        for (var i = 1; i < n; i++) _means[i] += scale * step[i - 1];
        return worst;
    }

    /// <summary>The win probabilities at the means, and how each changes with each mean.</summary>
    private void Evaluate()
    {
        Array.Clear(_wins);
        Array.Clear(_falls);
        Sum(running: true);
        if (_stops.Aggregate(1.0, (all, s) => all * s) > Negligible) Sum(running: false);
    }

    /// <summary>How the win probabilities change with the means, without the first car. All means together change nothing, so rows sum to 0.</summary>
    private Matrix<double> Slopes()
    {
        var n = _means.Length;
        var slopes = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var fall = _falls[(i * n) + j];
                slopes[i, j] = slopes[j, i] = -fall;
                slopes[i, i] += fall;
                slopes[j, j] += fall;
            }
        }

        return Matrix<double>.Build.DenseOfArray(slopes).SubMatrix(1, n - 1, 1, n - 1);
    }

    /// <summary>Sums over performances from the best down, until one so poor that somebody is surely better.</summary>
    private void Sum(bool running)
    {
        var grid = new PerformanceGrid(_means);
        for (var x = grid.Highest; x > grid.Lowest; x -= PerformanceGrid.Step)
        {
            var all = PerformanceGrid.Step;
            for (var i = 0; i < _means.Length; i++)
            {
                var (density, behind) = PerformanceGrid.At(x - _means[i], _stops[i], running);
                all *= behind;
                _hazards[i] = density / behind;
            }

            if (all < Negligible) break;
            for (var i = 0; i < _hazards.Length; i++)
            {
                var first = all * _hazards[i];
                _wins[i] += first;
                var row = _falls.AsSpan(i * _means.Length, i);
                for (var j = 0; j < row.Length; j++) row[j] += first * _hazards[j];
            }
        }
    }

    private double[] Centred()
    {
        var mean = _means.Average();
        return Array.ConvertAll(_means, m => m - mean);
    }
}
