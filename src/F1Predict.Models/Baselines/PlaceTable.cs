using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>Forecasts by how often each place of some order has won; a car without a place shares what the places behind the last known ones have won.</summary>
internal sealed class PlaceTable(
    string name, ForecastMoment moment, double[] wins, Func<RaceHistory, RaceWeekend, Dictionary<DriverId, int>> placesOf) : IFittedForecaster
{
    /// <summary>The places that are told apart; the last stands for all behind it and for cars without a place.</summary>
    private const int Places = 21;

    /// <summary>What each place is given beyond its count, so that nothing is impossible.</summary>
    private const double Smoothing = 0.1;

    public ForecastMoment Moment => moment;

    public static double[] Count(IEnumerable<(DriverId Winner, Dictionary<DriverId, int> Places)> races)
    {
        var wins = new double[Places];
        Array.Fill(wins, Smoothing);
        foreach (var (winner, places) in races) wins[Index(places, winner, Places)]++;
        return wins;
    }

    public RaceForecast Forecast(RaceHistory history, RaceWeekend weekend)
    {
        ForecastBuilder.Check(history, weekend);
        var sorted = weekend.WithEntries(ForecastBuilder.Sorted(weekend.Entries));
        var places = placesOf(history, weekend.KnownAt(moment));
        int[] at = [.. sorted.Entries.Select(e => Index(places, e.Driver, wins.Length))];
        var chances = Array.ConvertAll(at, place => wins[place] / at.Count(other => other == place));
        var sum = chances.Sum();
        var stops = Array.ConvertAll(at, _ => StopChances.Usual);
        return ForecastBuilder.Build(sorted, moment, Array.ConvertAll(chances, c => c / sum), stops, name, history.DataThrough);
    }

    private static int Index(Dictionary<DriverId, int> places, DriverId driver, int count) =>
        places.TryGetValue(driver, out var place) ? Math.Min(place, count) - 1 : count - 1;
}
