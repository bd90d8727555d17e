using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.WebHost;

/// <summary>What can be computed of a history, each part at the first request for it, once. Safe for use by many threads.</summary>
internal sealed class HistoryAnalysis
{
    private readonly Lazy<RatingHistory> _ratings;
    private readonly Lazy<IReadOnlyList<RatedRace>> _rated;
    private readonly Lazy<TrackAnalysis> _tracks;
    private readonly Dictionary<int, Lazy<SeasonRankings>> _rankings;

    public HistoryAnalysis(RaceHistory history)
    {
        _ratings = new(() => RatingHistory.Of(history));
        _rated = new(() => RatedRace.All(history));
        _tracks = new(() => TrackAnalysis.Of(history, _rated.Value));
        _rankings = history.CompletedRaces.Select(r => r.Key.Season).Distinct()
            .ToDictionary(season => season, season => new Lazy<SeasonRankings>(() => new SeasonRankings(history, this, season)));
    }

    /// <summary>The Elo ratings through time.</summary>
    public RatingHistory Ratings => _ratings.Value;

    /// <summary>The races beside the ratings before them.</summary>
    public IReadOnlyList<RatedRace> Rated => _rated.Value;

    /// <summary>The circuits.</summary>
    public TrackAnalysis Tracks => _tracks.Value;

    /// <summary>Who took part in a season, ranked.</summary>
    /// <exception cref="KeyNotFoundException">No race of the season was run.</exception>
    public SeasonRankings Rankings(int season) => _rankings[season].Value;
}
