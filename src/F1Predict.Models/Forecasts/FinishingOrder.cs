using MathNet.Numerics;

namespace F1Predict.Models;

/// <summary>
/// The joint distribution of the finishing order behind a forecast (after R. Henery, Permutation Probabilities as Models for Horse Races, 1981):
/// each car's performance is normal with variance 1, but a car stops with a fixed chance and is then behind all that run. The means are such that
/// each car is best with just its win probability. All places follow from the same performances, so no answer about the race contradicts another.
/// </summary>
internal sealed class FinishingOrder
{
    /// <summary>About the share of starts that are not classified: 14 % of 2014 to 2025, 11 % of 2022 to 2025.</summary>
    public const double UsualRetirements = 0.12;

    private const double SmallestWin = 1e-6;
    private const double Reach = 7;

    /// <summary>The step of the trapezoid rule, whose error for a normal density at this width is far below the tolerance.</summary>
    private const double Step = 0.25;
    private const int MostIterations = 200;
    private const double Tolerance = 1e-9;

    private readonly double[] _means;
    private readonly double[] _points;
    private readonly double _stops;

    /// <param name="wins">The win probabilities; they sum to 1.</param>
    public FinishingOrder(ReadOnlySpan<double> wins)
    {
        var target = new double[wins.Length];
        var highest = 0.0;
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = Math.Log(Math.Max(wins[i], SmallestWin));
            highest = Math.Max(highest, wins[i]);
        }

        // Nobody can win more often than reach the flag.
        _stops = Math.Min(UsualRetirements, (1 - highest) / 2);
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

        var (ahead, behind) = (new double[places], new double[n]);
        foreach (var running in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var x in _points)
            {
                Behind(x, running, behind);
                for (var i = 0; i < n; i++)
                {
                    var density = Density(x - _means[i], running) * Step;
                    if (density < 1e-12) continue;

                    // How many of the others are ahead: a Poisson-binomial count, cut off at the number of places.
                    Array.Clear(ahead);
                    ahead[0] = 1;
                    for (var j = 0; j < n; j++)
                    {
                        if (j == i) continue;
                        for (var k = places - 1; k > 0; k--) ahead[k] += (ahead[k - 1] - ahead[k]) * (1 - behind[j]);
                        ahead[0] *= behind[j];
                    }

                    chances[i] += ahead.Sum() * density;
                }
            }
        }

        return chances;
    }

    /// <summary>The mean position of each car, 1 to the number of cars.</summary>
    public double[] ExpectedPositions()
    {
        // Of two cars that both run, or both stop, the better one is ahead; of one that runs and one that stops, the one that runs.
        var alike = ((1 - _stops) * (1 - _stops)) + (_stops * _stops);
        return Array.ConvertAll(_means, own =>
            1 + _means.Sum(other => (alike * Cumulative((other - own) / Constants.Sqrt2)) + ((1 - _stops) * _stops)) - (0.5 * alike) - ((1 - _stops) * _stops));
    }

    private static double Cumulative(double x) => 0.5 * SpecialFunctions.Erfc(-x / Constants.Sqrt2);

    private double Density(double x, bool running) => (running ? 1 - _stops : _stops) * Math.Exp(-0.5 * x * x) * Constants.InvSqrt2Pi;

    /// <summary>For each car the chance to be behind a car that performs <paramref name="x"/> and runs, or stops.</summary>
    private void Behind(double x, bool running, double[] behind)
    {
        for (var j = 0; j < behind.Length; j++)
        {
            var worse = Cumulative(x - _means[j]);
            behind[j] = Math.Max(running ? _stops + ((1 - _stops) * worse) : _stops * worse, 1e-300);
        }
    }

    /// <summary>One Newton step for each mean by itself; returns the largest miss of a logarithm of a win probability before it.</summary>
    private double Improve(double[] target)
    {
        var n = _means.Length;
        var (wins, slopes, behind) = (new double[n], new double[n], new double[n]);
        foreach (var running in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var x in _points)
            {
                Behind(x, running, behind);
                var all = 1.0;
                foreach (var b in behind) all *= b;
                if (all == 0) continue;
                for (var i = 0; i < n; i++)
                {
                    var weight = all / behind[i] * Density(x - _means[i], running) * Step;
                    wins[i] += weight;
                    slopes[i] += weight * (x - _means[i]);
                }
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
