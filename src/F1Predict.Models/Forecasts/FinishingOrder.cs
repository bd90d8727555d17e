using MathNet.Numerics;

namespace F1Predict.Models;

/// <summary>
/// The joint distribution of the finishing order behind a forecast (R. Henery, Permutation Probabilities as Models for Horse Races, 1981): each
/// car's performance is normal with variance 1, and the means are such that each car is best with just its win probability. Places follow from
/// the same performances, so that no question about the race contradicts another.
/// </summary>
internal sealed class FinishingOrder
{
    private const double SmallestWin = 1e-6;
    private const double Reach = 7;
    private const double Step = 0.1;
    private const int MostIterations = 200;
    private const double Tolerance = 1e-10;

    private readonly double[] _means;
    private readonly double[] _points;

    /// <param name="wins">The win probabilities; they sum to 1.</param>
    public FinishingOrder(ReadOnlySpan<double> wins)
    {
        var target = new double[wins.Length];
        for (var i = 0; i < target.Length; i++) target[i] = Math.Log(Math.Max(wins[i], SmallestWin));
        _means = Array.ConvertAll(target, t => 0.4 * t);
        Centre();

        // Means stay within a few units of each other: the grid covers the best and the worst performance of all.
        _points = [.. Enumerable.Range(0, (int)(((2 * Reach) + 12) / Step)).Select(k => -Reach - 6 + (k * Step))];
        var (iteration, miss) = (0, double.MaxValue);
        while (miss > Tolerance && iteration++ < MostIterations) miss = Improve(target);
    }

    /// <summary>The chance of each car to come in the first <paramref name="places"/>; over the field they sum to that, or to the field if it is smaller.</summary>
    public double[] Top(int places)
    {
        var n = _means.Length;
        var chances = new double[n];
        if (places >= n)
        {
            Array.Fill(chances, 1);
            return chances;
        }

        var ahead = new double[places];
        var better = new double[n];
        foreach (var x in _points)
        {
            for (var j = 0; j < n; j++) better[j] = 1 - Cumulative(x - _means[j]);
            for (var i = 0; i < n; i++)
            {
                // How many of the others are better: a Poisson-binomial count, cut off at the number of places.
                Array.Clear(ahead);
                ahead[0] = 1;
                for (var j = 0; j < n; j++)
                {
                    if (j == i) continue;
                    for (var k = places - 1; k > 0; k--) ahead[k] += (ahead[k - 1] - ahead[k]) * better[j];
                    ahead[0] *= 1 - better[j];
                }

                chances[i] += ahead.Sum() * Density(x - _means[i]) * Step;
            }
        }

        return chances;
    }

    /// <summary>The mean position of each car, 1 to the number of cars.</summary>
    public double[] ExpectedPositions() =>
        Array.ConvertAll(_means, own => 0.5 + _means.Sum(other => Cumulative((other - own) / Constants.Sqrt2)));

    private static double Density(double x) => Math.Exp(-0.5 * x * x) * Constants.InvSqrt2Pi;

    private static double Cumulative(double x) => 0.5 * SpecialFunctions.Erfc(-x / Constants.Sqrt2);

    /// <summary>One Newton step for each mean by itself; returns the largest miss of a logarithm of a win probability before it.</summary>
    private double Improve(double[] target)
    {
        var n = _means.Length;
        var (wins, slopes, below) = (new double[n], new double[n], new double[n]);
        foreach (var x in _points)
        {
            var all = 1.0;
            for (var j = 0; j < n; j++) all *= below[j] = Math.Max(Cumulative(x - _means[j]), double.Epsilon);
            if (all == 0) continue;
            for (var i = 0; i < n; i++)
            {
                var weight = all / below[i] * Density(x - _means[i]) * Step;
                wins[i] += weight;
                slopes[i] += weight * (x - _means[i]);
            }
        }

        var miss = 0.0;
        for (var i = 0; i < n; i++)
        {
            var error = target[i] - Math.Log(wins[i]);
            miss = Math.Max(miss, Math.Abs(error));
            _means[i] += Math.Clamp(0.7 * error * wins[i] / slopes[i], -1, 1);
        }

        Centre();
        return miss;
    }

    private void Centre()
    {
        var mean = _means.Sum() / _means.Length;
        for (var i = 0; i < _means.Length; i++) _means[i] -= mean;
    }
}
