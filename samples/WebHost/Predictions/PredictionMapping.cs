using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>From a forecast to the REST contract.</summary>
internal static class PredictionMapping
{
    private const int Decimals = 2;

    /// <param name="forecast">The forecast.</param>
    /// <param name="history">Where its names are, and the result once the race was run.</param>
    /// <param name="generatedAt">When it was made.</param>
    /// <param name="now">When it is answered.</param>
    /// <param name="conditions">The conditions that it assumes; null for none.</param>
    public static RacePredictions ToContract(
        this RaceForecast forecast, RaceHistory history, DateTimeOffset generatedAt, DateTimeOffset now, TrackConditions? conditions = null)
    {
        var race = history.Weekend(forecast.Race).Race;
        var winner = history.FindCompleted(race.Key)?.Winner;
        return new RacePredictions(
            race.Key.ToString(),
            race.Name,
            race.Sessions.Race is { } start ? UtcText.Of(start) : UtcText.Of(race.Date),
            history.Circuits[race.Circuit].Name,
            Moments.NameOf(forecast.Moment),
            Conditions.NameOf(conditions),
            [.. forecast.Drivers.Zip(forecast.WinPercentages(), (d, win) => Row(d, win, history))],
            forecast.ModelVersion,
            UtcText.Of(generatedAt),
            forecast.DataThrough?.ToString(),
            winner is null && race.HasStarted(now),
            winner?.Value);
    }

    /// <summary>The chances to win in percent, in the order of the drivers; they sum to exactly 100.</summary>
    public static IReadOnlyList<decimal> WinPercentages(this RaceForecast forecast) =>
        RoundedPercentages.Of([.. forecast.Drivers.Select(d => d.WinProbability)], Decimals);

    private static DriverPrediction Row(DriverForecast driver, decimal win, RaceHistory history) => new(
        driver.Driver.Value,
        history.Drivers[driver.Driver].Name,
        driver.Constructor.Value,
        history.Constructors[driver.Constructor].Name,
        win,
        Rounded(driver.PodiumProbability * 100),
        Rounded(driver.PointsProbability * 100),
        Rounded(driver.ExpectedPosition),
        Rounded(driver.RetireProbability * 100));

    private static decimal Rounded(double value) => Math.Round((decimal)value, Decimals, MidpointRounding.AwayFromZero);
}
