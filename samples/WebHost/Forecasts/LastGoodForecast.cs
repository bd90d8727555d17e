using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>What is answered when there is no forecast of the next race, because the model or the data are refused: the last one that was given.</summary>
internal sealed class LastGoodForecast(ForecastBoard board, RaceDatabase database, ILogger<LastGoodForecast> logger)
{
    // Only its names are used.
    private readonly Lazy<RaceHistory> _bundled = new(RaceHistory.LoadBundled);

    /// <summary>The forecast and a history that knows its names; null when there is none.</summary>
    /// <param name="moment">What was known of the weekend; null for the best informed.</param>
    /// <param name="assumed">The weather that is assumed; null for none.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<(StoredForecast Forecast, RaceHistory History)?> FindAsync(ForecastMoment? moment, TrackConditions? assumed, CancellationToken ct)
    {
        try
        {
            if (await database.Forecasts.LastLiveAsync(moment, assumed, ct) is not { } forecast) return null;
            var history = board.History ?? _bundled.Value;
            return Knows(history, forecast) ? (forecast, history) : null;
        }
        catch (RaceDatabaseException e)
        {
            logger.LogWarning("There is no last good forecast: {Reason}", e.Message);
            return null;
        }
    }

    private static bool Knows(RaceHistory history, StoredForecast forecast) =>
        (history.FindCompleted(forecast.Race) is not null || history.Upcoming.Any(w => w.Key == forecast.Race))
        && forecast.Drivers.All(d => history.Drivers.ContainsKey(d.Driver) && history.Constructors.ContainsKey(d.Constructor));
}
