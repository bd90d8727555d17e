using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>The forecast of one race.</summary>
public sealed class RaceForecast
{
    private FinishingOrder? _order;

    /// <summary>The race that is forecast.</summary>
    public required RaceKey Race { get; init; }

    /// <summary>What was known of its weekend.</summary>
    public required ForecastMoment Moment { get; init; }

    /// <summary>One row an entry, the likeliest winner first; ties in the order of the driver ids.</summary>
    public required IReadOnlyList<DriverForecast> Drivers { get; init; }

    /// <summary>The model that made it, for example <c>ensemble-2026-05-3f9c2a71</c>: name, last race learned from, hash of features and options.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The last race whose result was used; null when there was none.</summary>
    public required RaceKey? DataThrough { get; init; }

    /// <summary>The conditions that were assumed; null when none were: then it is for the usual mix.</summary>
    public ConditionMix? Weather { get; init; }

    /// <summary>The likeliest winner.</summary>
    public DriverForecast Favourite => Drivers[0];

    /// <summary>The finishing order behind the forecast, in the order of <see cref="Drivers"/>; it follows from their chances to win and to retire.</summary>
    internal FinishingOrder Order
    {
        get => _order ??= new FinishingOrder([.. Drivers.Select(d => d.WinProbability)], [.. Drivers.Select(d => d.RetireProbability)]);
        init => _order = value;
    }

    /// <summary>
    /// Makes the forecast of a forecaster of one's own from what it thinks of each car's chance to win. The other chances follow from those, with the
    /// usual chance to retire for every car.
    /// </summary>
    /// <param name="history">The races before it; the last of them becomes <see cref="DataThrough"/>.</param>
    /// <param name="weekend">The race.</param>
    /// <param name="moment">What was known of its weekend.</param>
    /// <param name="weightOf">The weight of a car, 0 or more: its chance to win is its share of the sum of all.</param>
    /// <param name="modelVersion">The forecaster's name, or more of it.</param>
    /// <exception cref="ArgumentException">
    /// The history contains the race or later ones, the weekend has fewer than two cars or one that the history does not know, a weight is negative or
    /// not finite, or all are 0.
    /// </exception>
    public static RaceForecast FromWinWeights(RaceHistory history, RaceWeekend weekend, ForecastMoment moment, Func<Entry, double> weightOf, string modelVersion)
    {
        ArgumentNullException.ThrowIfNull(weightOf);
        ForecastBuilder.Check(history, weekend);
        var sorted = weekend.WithEntries(ForecastBuilder.Sorted(weekend.Entries));
        var weights = sorted.Entries.Select(entry => weightOf(entry) is var weight && weight >= 0 && double.IsFinite(weight)
            ? weight
            : throw new ArgumentException($"Race {weekend.Key}: the weight of '{entry.Driver}' is {weight}.", nameof(weightOf))).ToArray();
        var sum = weights.Sum();
        if (!(sum > 0) || !double.IsFinite(sum)) throw new ArgumentException($"Race {weekend.Key}: the weights sum to {sum}.", nameof(weightOf));
        return ForecastBuilder.Build(
            sorted, moment, Array.ConvertAll(weights, w => w / sum), Array.ConvertAll(weights, _ => StopChances.Usual), modelVersion, history.DataThrough);
    }

    /// <summary>The chance that one driver finishes ahead of another, 0 to 1; with the two exchanged it is 1 less that.</summary>
    /// <exception cref="ArgumentException">One of them is not in the race, or both are the same.</exception>
    public double HeadToHead(DriverId driver, DriverId other)
    {
        if (driver == other) throw new ArgumentException($"'{driver}' cannot finish ahead of itself.", nameof(other));
        return Order.Ahead(IndexOf(driver), IndexOf(other));
    }

    /// <summary>The chance of each position of a driver: the first value is the win, the last the last of the field. They sum to 1.</summary>
    /// <remarks>Cars that stop are behind those that run, so the last positions hold the retirements.</remarks>
    /// <exception cref="ArgumentException">The driver is not in the race.</exception>
    public IReadOnlyList<double> PositionDistribution(DriverId driver) => Order.Positions(IndexOf(driver)).ToArray();

    private int IndexOf(DriverId driver)
    {
        for (var i = 0; i < Drivers.Count; i++)
        {
            if (Drivers[i].Driver == driver) return i;
        }

        throw new ArgumentException($"The driver '{driver}' is not in race {Race}.", nameof(driver));
    }
}
