using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The forecasts of one race as they were given, for its pages: without the database they lack them and show the rest.</summary>
internal sealed class GivenMoments(RaceDatabase database, ILogger<GivenMoments> logger)
{
    /// <summary>One a moment that is stored, the earliest first, with no weather assumed; null when the database cannot be read.</summary>
    public async Task<IReadOnlyList<StoredForecast>?> OfAsync(RaceKey race, CancellationToken ct)
    {
        try
        {
            var given = await database.Forecasts.GivenAsync(new ForecastFilter { Race = race }, ct: ct);
            return [.. given.Forecasts.OrderBy(f => f.Moment)];
        }
        catch (RaceDatabaseException e)
        {
            logger.LogWarning("The page of race {Race} has no forecasts: {Reason}", race, e.Message);
            return null;
        }
    }
}
