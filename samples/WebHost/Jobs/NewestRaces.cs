using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The races as they were last read, with the hash of their results.</summary>
internal sealed class NewestRaces(RaceHistory history)
{
    private readonly Lazy<string> _resultsHash = new(history.ResultsHash);

    public RaceHistory History => history;

    /// <inheritdoc cref="RaceHistory.ResultsHash"/>
    public string ResultsHash => _resultsHash.Value;

    /// <summary>The moments of the next race that are known, earliest first; none after the last race of the calendar, or once the race should have started.</summary>
    public IEnumerable<ForecastMoment> MomentsToForecast(DateTimeOffset now) =>
        history.NextRace is { } weekend && !weekend.Race.HasStarted(now)
            ? Enum.GetValues<ForecastMoment>().Where(m => m <= weekend.LatestMoment)
            : [];
}
