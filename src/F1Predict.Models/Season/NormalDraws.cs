using MathNet.Numerics.Random;

namespace F1Predict.Models;

/// <summary>Draws of the standard normal distribution (polar method; G. Marsaglia and T. Bray, 1964).</summary>
internal sealed class NormalDraws(Xoshiro256StarStar random)
{
    private double _spare = double.NaN;

    public double Next()
    {
        if (!double.IsNaN(_spare))
        {
            var kept = _spare;
            _spare = double.NaN;
            return kept;
        }

        double x, y, square;
        do
        {
            x = (2 * random.NextDouble()) - 1;
            y = (2 * random.NextDouble()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);

        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = y * scale;
        return x * scale;
    }

    /// <summary>0 to 1, all alike.</summary>
    public double Uniform() => random.NextDouble();

    /// <summary>Adds a draw to each value; a deviation of 0 draws nothing.</summary>
    public void Move(double[] values, double deviation)
    {
        if (deviation is 0) return;
        for (var i = 0; i < values.Length; i++) values[i] += deviation * Next();
    }
}
