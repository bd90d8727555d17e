namespace F1Predict.Models;

/// <summary>
/// The joint distribution of the finishing order behind a forecast (after R. Henery, Permutation Probabilities as Models for Horse Races, 1981):
/// each car's <see cref="Performance"/> scatters around a mean, but a car stops with its own chance and is then behind all that run. The means are
/// such that each car is best with just its win probability. All places follow from the same performances, so no answer about the race contradicts another.
/// </summary>
internal sealed class FinishingOrder
{
    private readonly double[] _positions;

    /// <param name="wins">The win probabilities; they sum to 1.</param>
    /// <param name="stops">The chance of each car to stop, 0 to 1, held to what the win probabilities allow (<see cref="StopChances.Within"/>).</param>
    public FinishingOrder(ReadOnlySpan<double> wins, ReadOnlySpan<double> stops)
    {
        Stops = StopChances.Within(stops, wins);
        Means = PerformanceMeans.Of(wins, Stops);
        _positions = PositionChances.Of(Means, Stops);
    }

    /// <summary>The mean performance of each car, in standard deviations of an ordinary performance; they sum to 0.</summary>
    public double[] Means { get; }

    /// <summary>The chance of each car to stop.</summary>
    public double[] Stops { get; }

    /// <summary>The chance of each position of a car, the win first.</summary>
    public ReadOnlySpan<double> Positions(int car) => _positions.AsSpan(car * Means.Length, Means.Length);

    /// <summary>The chance of a car to come in the first <paramref name="places"/>; over the field they sum to that, or to the field if it is smaller.</summary>
    public double Top(int car, int places)
    {
        var sum = 0.0;
        foreach (var chance in Positions(car)[..Math.Min(places, Means.Length)]) sum += chance;
        return sum;
    }

    /// <summary>The mean position of a car, 1 to the number of cars.</summary>
    public double ExpectedPosition(int car)
    {
        var position = 1.0;
        for (var other = 0; other < Means.Length; other++)
        {
            if (other != car) position += Ahead(other, car);
        }

        return position;
    }

    /// <summary>
    /// The chance that one car finishes ahead of another: of two that both run, or both stop, the better one is ahead; of one that runs and one
    /// that stops, the one that runs.
    /// </summary>
    public double Ahead(int car, int other) =>
        (Alike(car, other) * Performance.OfDifference(Means[car] - Means[other]).Below) + ((1 - Stops[car]) * Stops[other]);

    /// <summary>The chance that both run or both stop.</summary>
    private double Alike(int car, int other) => ((1 - Stops[car]) * (1 - Stops[other])) + (Stops[car] * Stops[other]);
}
