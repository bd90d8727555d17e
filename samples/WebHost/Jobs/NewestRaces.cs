using System.Collections.Concurrent;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The races as they were last read, with hashes that tell whether something is new. Safe for use by many threads.</summary>
internal sealed class NewestRaces(RaceHistory history)
{
    private readonly Lazy<string> _resultsHash = new(history.ResultsHash);
    private readonly ConcurrentDictionary<ForecastMoment, string> _factsHashes = [];

    public RaceHistory History => history;

    /// <inheritdoc cref="RaceHistory.ResultsHash"/>
    public string ResultsHash => _resultsHash.Value;

    /// <summary>The hash of what the forecast of the next race at a moment rests on (<see cref="HistoryHash.Before"/>).</summary>
    public string FactsHash(ForecastMoment moment) => _factsHashes.GetOrAdd(moment, m => HistoryHash.Before(history, history.NextRace!.Key, m));

    /// <summary>The moments of the next race that are known, earliest first; none after the last race of the calendar, or once the race should have started.</summary>
    public IEnumerable<ForecastMoment> MomentsToForecast(DateTimeOffset now) =>
        history.NextRace is { } weekend && !weekend.Race.HasStarted(now)
            ? Enum.GetValues<ForecastMoment>().Where(m => m <= weekend.LatestMoment)
            : [];
}
