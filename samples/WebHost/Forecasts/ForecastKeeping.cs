using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>
/// Stores the forecasts of the next race and finds them again. A database that cannot be used costs a warning, never the forecast. It waits for the
/// database on the thread that calls, which is one that trains.
/// </summary>
internal sealed class ForecastKeeping(RaceDatabase database, AnswerCache answers, TimeProvider clock, ILogger<ForecastKeeping> logger)
{
    /// <summary>What is stored of the next race of a history; null when nothing is.</summary>
    public GivenForecasts? Find(RaceHistory history, ForecastMoment moment)
    {
        var race = history.NextRace!.Key;
        return Using("found", () =>
        {
            var stored = Conditions.All.Select(c => database.Forecasts.LatestAsync(race, moment, c).GetAwaiter().GetResult()).ToArray();
            return stored[0] is { } any ? new GivenForecasts(any, stored.Skip(1).OfType<StoredForecast>(), HistoryHash.Before(history, race, moment)) : null;
        });
    }

    /// <summary>Stores a forecast in all conditions; what was stored before of the same model and data stays, and is given back.</summary>
    public GivenForecasts Keep(PredictedRace predicted, RaceHistory history)
    {
        var made = Make(predicted, history);
        var kept = Using("stored", () =>
        {
            Store(made);
            return made.Select(f => database.Forecasts.FindAsync(f).GetAwaiter().GetResult() ?? f).ToArray();
        }) ?? made;
        return new GivenForecasts(kept[0], kept[1..], made[0].DataHash);
    }

    /// <summary>The forecasts in all conditions, made now.</summary>
    public StoredForecast[] Make(PredictedRace predicted, RaceHistory history)
    {
        var now = clock.GetUtcNow();
        return [.. Conditions.All.Select(c => predicted.Under(c).ToStored(history, c, now))];
    }

    /// <summary>Stores what is not stored yet.</summary>
    /// <returns>How many were stored.</returns>
    /// <exception cref="RaceDatabaseException">The database cannot be used.</exception>
    public int Store(StoredForecast[] made)
    {
        var stored = database.Forecasts.SaveAsync(made).GetAwaiter().GetResult();
        if (stored > 0) answers.Forget();
        return stored;
    }

    private T? Using<T>(string what, Func<T?> use)
        where T : class
    {
        try
        {
            return use();
        }
        catch (RaceDatabaseException e)
        {
            logger.LogWarning("Forecasts could not be {What}: {Reason}", what, e.Message);
            return null;
        }
    }
}
