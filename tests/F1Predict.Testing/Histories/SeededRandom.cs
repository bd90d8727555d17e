namespace F1Predict.Testing;

/// <summary>Random numbers that hang on a seed and a race only, so that changing one race of a history changes no other.</summary>
internal sealed class SeededRandom(int seed, int season, int round)
{
    private readonly Random _random = new(unchecked((((seed * 397) + season) * 397) + round));

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Below(int limit) => _random.Next(limit);

    /// <summary>A draw of the normal distribution with mean 0 and deviation 1 (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
