using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>From a stored forecast to the REST contract.</summary>
internal static class PredictionMapping
{
    private const int Decimals = 2;

    /// <param name="forecast">The forecast.</param>
    /// <param name="history">Where its names are, and the result once the race was run.</param>
    /// <param name="stale">Whether it is not the newest that could be.</param>
    public static RacePredictions ToContract(this StoredForecast forecast, RaceHistory history, bool stale)
    {
        var race = history.Weekend(forecast.Race).Race;
        return new RacePredictions(
            race.Key.ToString(),
            race.Name,
            race.Sessions.Race is { } start ? UtcText.Of(start) : UtcText.Of(race.Date),
            history.Circuits[race.Circuit].Name,
            Moments.NameOf(forecast.Moment),
            Conditions.NameOf(forecast.Conditions),
            [.. forecast.Drivers.Zip(forecast.WinPercentages(), (d, win) => Row(d, win, history))],
            forecast.ModelVersion,
            UtcText.Of(forecast.GeneratedAt),
            forecast.DataThrough?.ToString(),
            stale,
            ContractJson.NameOf(forecast.Origin),
            history.FindCompleted(race.Key)?.Winner.Value);
    }

    /// <summary>A forecast in a list: the same, with what the list can be searched for and how good it was.</summary>
    public static ListedPredictions ToListed(this StoredForecast forecast, RaceHistory history)
    {
        var race = history.Weekend(forecast.Race).Race;
        var weather = history.FindCompleted(race.Key)?.Weather?.Conditions;
        var predictions = forecast.ToContract(history, stale: false);
        return new ListedPredictions(
            predictions,
            ContractJson.NameOf(race.Kind),
            weather is { } known ? ContractJson.NameOf(known) : null,
            forecast.Score is { } score ? ToContract(score, predictions) : null);
    }

    /// <summary>Whether the race has started and has no result yet.</summary>
    public static bool IsStale(this StoredForecast forecast, RaceHistory history, DateTimeOffset now) =>
        history.FindCompleted(forecast.Race) is null && history.Weekend(forecast.Race).Race.HasStarted(now);

    /// <summary>The chances to win in percent, in the order of the drivers; they sum to exactly 100.</summary>
    public static IReadOnlyList<decimal> WinPercentages(this StoredForecast forecast) =>
        WinPercentages(forecast.Drivers.Select(d => d.WinProbability));

    /// <inheritdoc cref="WinPercentages(StoredForecast)"/>
    public static IReadOnlyList<decimal> WinPercentages(this RaceForecast forecast) =>
        WinPercentages(forecast.Drivers.Select(d => d.WinProbability));

    private static IReadOnlyList<decimal> WinPercentages(IEnumerable<double> probabilities) => RoundedPercentages.Of([.. probabilities], Decimals);

    private static PredictionScore ToContract(ForecastScore score, RacePredictions predictions) => new(
        score.WinnerNamed >= 1,
        score.WinnerInTop3 >= 1,
        predictions.Predictions.FirstOrDefault(p => p.DriverId == predictions.ActualWinner)?.WinProbability ?? 0,
        Math.Round(score.LogLoss, 4),
        Math.Round(score.BrierSum, 4));

    private static DriverPrediction Row(StoredDriverForecast driver, decimal win, RaceHistory history) => new(
        driver.Driver.Value,
        history.Drivers[driver.Driver].Name,
        driver.Constructor.Value,
        history.Constructors[driver.Constructor].Name,
        win,
        Rounded(driver.PodiumProbability * 100),
        Rounded(driver.PointsProbability * 100),
        Rounded(driver.ExpectedPosition),
        Rounded(driver.RetireProbability * 100));

    // As close as two decimals come that round to the one decimal of tables and figures: 68.846 is 68.84 here, as 68.85 would be 68.9 there.
    private static decimal Rounded(double value)
    {
        var tenths = Math.Round((decimal)value, 1, MidpointRounding.AwayFromZero);
        return Math.Clamp(Math.Round((decimal)value, Decimals, MidpointRounding.AwayFromZero), tenths - 0.05m, tenths + 0.04m);
    }
}
