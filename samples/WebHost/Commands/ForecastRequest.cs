using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>What to forecast.</summary>
/// <param name="Race">The race; null for the next.</param>
/// <param name="Moment">The moment; null for the latest that is known.</param>
internal sealed record ForecastRequest(RaceKey? Race, ForecastMoment? Moment)
{
    /// <summary>The weekend that is meant, and the moment.</summary>
    /// <exception cref="CommandException">There is no such race, or its weekend has not come so far.</exception>
    public (RaceWeekend Weekend, ForecastMoment Moment) In(RaceHistory history)
    {
        var weekend = Race is { } key ? Find(history, key) : history.NextRace;
        if (weekend is null) throw new CommandException(ExitCodes.WrongArguments, Missing(history));
        var moment = Moment ?? weekend.LatestMoment;
        return moment <= weekend.LatestMoment
            ? (weekend, moment)
            : throw new CommandException(ExitCodes.WrongArguments, PredictionProblems.NotKnownYet(weekend.Race, moment, weekend.LatestMoment));
    }

    private static RaceWeekend? Find(RaceHistory history, RaceKey key) =>
        history.FindCompleted(key)?.Weekend ?? history.Upcoming.FirstOrDefault(w => w.Key == key);

    private string Missing(RaceHistory history)
    {
        var first = history.CompletedRaces.Count > 0 ? history.CompletedRaces[0].Key : history.NextRace?.Key;
        var last = history.Upcoming.Count > 0 ? history.Upcoming[^1].Key : history.DataThrough;
        return Race is null
            ? $"The calendar in the data has no race after {last}; name a past one with --race."
            : $"There is no race {Race} in the data, which go from {first} to {last}.";
    }
}
