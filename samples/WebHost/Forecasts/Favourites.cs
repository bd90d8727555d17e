using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The likeliest winner of a race.</summary>
/// <param name="Driver">Who.</param>
/// <param name="IsProvisional">Whether the race comes after the next one: then it is from what is known today.</param>
internal sealed record Favourite(DriverId Driver, bool IsProvisional = false);

/// <summary>The favourites of a season, for its calendar.</summary>
internal sealed class Favourites(ForecastBoard board, RaceDatabase database, ILogger<Favourites> logger)
{
    /// <summary>As many as there are; a database that cannot be read costs those of the past.</summary>
    public async Task<IReadOnlyDictionary<RaceKey, Favourite>> OfSeasonAsync(int season, CancellationToken ct)
    {
        var favourites = new Dictionary<RaceKey, Favourite>();

        // First that of the next race, as everywhere else, then those of the races after it, then what is stored, the best informed first.
        if (board.Ask() is ForecastState.Ready ready) favourites.TryAdd(ready.Forecast.Race, new Favourite(ready.Forecast.Favourite.Driver));
        foreach (var forecast in board.History?.NextRace?.Key.Season == season ? SeasonLeft().Skip(1) : [])
            favourites.TryAdd(forecast.Race, new Favourite(forecast.Favourite.Driver, IsProvisional: true));
        foreach (var stored in await StoredAsync(season, ct)) favourites.TryAdd(stored.Race, new Favourite(stored.Drivers[0].Driver));
        return favourites;
    }

    private IReadOnlyList<Models.RaceForecast> SeasonLeft() =>
        board.Ask(ForecastMoment.BeforeWeekend) is ForecastState.Ready { Predicted: { } predicted } ? predicted.SeasonLeft : [];

    private async Task<IReadOnlyList<StoredForecast>> StoredAsync(int season, CancellationToken ct)
    {
        try
        {
            return (await database.Forecasts.GivenAsync(new ForecastFilter { Season = season }, ct: ct)).Forecasts;
        }
        catch (RaceDatabaseException e)
        {
            logger.LogWarning("The calendar has no favourites of the past: {Reason}", e.Message);
            return [];
        }
    }
}
