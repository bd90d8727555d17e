using System.Globalization;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The forecast of the next race as it is told to everybody.</summary>
/// <param name="Given">The forecast as it is stored.</param>
/// <param name="History">Where its names are.</param>
/// <param name="WhyStale">Why it is not the newest that could be, in a sentence or two; null when it is.</param>
public sealed record NextRaceForecast(StoredForecast Given, RaceHistory History, string? WhyStale);

/// <summary>Finds the forecast of the next race: that of the board, or else, when the model or the data are refused, the last one that was given.</summary>
internal sealed class NextRaceForecasts(ForecastBoard board, LastGoodForecast lastGood, TimeProvider clock)
{
    /// <summary>The forecast.</summary>
    /// <param name="moment">The moment that was asked for; null for the best informed.</param>
    /// <param name="assumed">The weather that is assumed; null for none.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="RefusedRequestException">There is none.</exception>
    public async Task<NextRaceForecast> GetAsync(ForecastMoment? moment, TrackConditions? assumed, CancellationToken ct)
    {
        var state = board.Ask(moment);
        return await FindAsync(state, moment, assumed, ct)
            ?? throw new RefusedRequestException(response => PredictionProblems.Of(state is ForecastState.Ready ? new ForecastState.Waiting() : state, moment, response));
    }

    /// <summary>The forecast; null when there is none.</summary>
    /// <param name="state">What the board says of the moment.</param>
    /// <param name="moment">The moment that was asked for; null for the best informed.</param>
    /// <param name="assumed">The weather that is assumed; null for none.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<NextRaceForecast?> FindAsync(ForecastState state, ForecastMoment? moment, TrackConditions? assumed, CancellationToken ct) => state switch
    {
        ForecastState.Ready ready when ready.Given.Under(assumed) is { } given => new(given, ready.History, WhyStale(given, ready)),
        ForecastState.Failed failed when await lastGood.FindAsync(moment, assumed, ct) is { } last => new(
            last.Forecast, last.History, Started(last.Forecast, last.History) ?? $"{Made(last.Forecast)} and a newer one cannot be made: {Sentence(failed.Reason)}"),
        _ => null,
    };

    private string? WhyStale(StoredForecast given, ForecastState.Ready ready) =>
        Started(given, ready.History)
        ?? (ready.Given.IsOutdated ? $"{Made(given)} and there are newer data: {(ready.Trouble is { } trouble ? $"they could not be used. {Sentence(trouble)}" : "a newer one is being made.")}"
            : board.Doubt is not null ? $"{Made(given)} and whether there are newer data is not known: the database cannot be read at the moment."
            : null);

    private string? Started(StoredForecast forecast, RaceHistory history) => forecast.IsStale(history, clock.GetUtcNow())
        ? $"This race has started since. Its result is not in the data, so this is the forecast that stood before it."
        : null;

    private static string Made(StoredForecast forecast) =>
        $"It was made on {forecast.GeneratedAt.UtcDateTime.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture)} UTC,";

    private static string Sentence(string reason) => reason.EndsWith('.') ? reason : $"{reason}.";
}
