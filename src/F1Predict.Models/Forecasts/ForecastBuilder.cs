using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>Makes a forecast of win probabilities.</summary>
internal static class ForecastBuilder
{
    private const int PodiumPlaces = 3;
    private const int PointsPlaces = 10;

    /// <param name="weekend">The race.</param>
    /// <param name="moment">What was known.</param>
    /// <param name="wins">The win probability of each entry, summing to 1.</param>
    /// <param name="stops">The chance of each entry to start and not be classified.</param>
    /// <param name="modelVersion">The model.</param>
    /// <param name="dataThrough">The last race used.</param>
    public static RaceForecast Build(
        RaceWeekend weekend, ForecastMoment moment, double[] wins, double[] stops, string modelVersion, RaceKey? dataThrough)
    {
        return Build(weekend.Key, moment, [.. weekend.Entries.Select(e => (e.Driver, e.Constructor))], wins, stops, modelVersion, dataThrough, weather: null);
    }

    /// <summary>The same race by the same model under assumed weather.</summary>
    /// <param name="forecast">The forecast without it.</param>
    /// <param name="wins">The win probability of each of its drivers, summing to 1.</param>
    /// <param name="stops">Their chances to start and not be classified.</param>
    /// <param name="weather">What was assumed.</param>
    public static RaceForecast Build(RaceForecast forecast, double[] wins, double[] stops, ConditionMix weather) => Build(
        forecast.Race, forecast.Moment, [.. forecast.Drivers.Select(d => (d.Driver, d.Constructor))], wins, stops, forecast.ModelVersion, forecast.DataThrough, weather);

    private static RaceForecast Build(
        RaceKey race,
        ForecastMoment moment,
        (DriverId Driver, ConstructorId Constructor)[] cars,
        double[] wins,
        double[] stops,
        string modelVersion,
        RaceKey? dataThrough,
        ConditionMix? weather)
    {
        var ranked = Enumerable.Range(0, wins.Length).OrderByDescending(i => wins[i]).ThenBy(i => cars[i].Driver.Value, StringComparer.Ordinal).ToArray();
        var order = new FinishingOrder(Array.ConvertAll(ranked, i => wins[i]), Array.ConvertAll(ranked, i => stops[i]));
        return new RaceForecast
        {
            Race = race,
            Moment = moment,
            Drivers = [.. ranked.Select((i, car) => new DriverForecast(
                cars[i].Driver,
                cars[i].Constructor,
                wins[i],
                order.Top(car, PodiumPlaces),
                order.Top(car, PointsPlaces),
                order.ExpectedPosition(car),
                order.Stops[car]))],
            ModelVersion = modelVersion,
            DataThrough = dataThrough,
            Weather = weather,
            Order = order,
        };
    }

    /// <summary>The entries in the order of their driver ids, so that the order of the list decides nothing.</summary>
    public static Entry[] Sorted(IEnumerable<Entry> entries) => [.. entries.OrderBy(e => e.Driver.Value, StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">The race cannot be forecast from the history.</exception>
    public static void Check(RaceHistory history, RaceWeekend weekend)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(weekend);
        if (history.DataThrough is { } last && weekend.Key <= last)
            throw new ArgumentException($"The history goes through {last} and so holds the result of {weekend.Key} or later: forecast it from history.Before({weekend.Key}).");
        if (weekend.Entries.Count < 2) throw new ArgumentException($"Race {weekend.Key} has {weekend.Entries.Count} entries; a forecast needs two cars or more.");
        var seen = new HashSet<DriverId>();
        foreach (var entry in weekend.Entries)
        {
            if (!history.Drivers.ContainsKey(entry.Driver)) throw new ArgumentException($"Race {weekend.Key}: the driver '{entry.Driver}' is not known to the history.");
            if (!history.Constructors.ContainsKey(entry.Constructor)) throw new ArgumentException($"Race {weekend.Key}: the constructor '{entry.Constructor}' is not known to the history.");
            if (!seen.Add(entry.Driver)) throw new ArgumentException($"Race {weekend.Key}: the driver '{entry.Driver}' is entered twice.");
        }
    }
}
