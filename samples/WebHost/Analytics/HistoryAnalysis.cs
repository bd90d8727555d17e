using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.WebHost;

/// <summary>What can be computed of a history, each part at the first request for it, once. Safe for use by many threads.</summary>
internal sealed class HistoryAnalysis
{
    private readonly Lazy<RatingHistory> _ratings;
    private readonly Lazy<IReadOnlyList<RatedRace>> _rated;
    private readonly Lazy<TrackAnalysis> _tracks;
    private readonly Lazy<IReadOnlyList<TeammateComparison>> _teammates;
    private readonly Dictionary<int, Lazy<SeasonRankings>> _rankings;
    private readonly Dictionary<int, Lazy<Standings>> _standings;

    public HistoryAnalysis(RaceHistory history)
    {
        _ratings = new(() => RatingHistory.Of(history));
        _rated = new(() => RatedRace.All(history));
        _tracks = new(() => TrackAnalysis.Of(history, _rated.Value));
        _teammates = new(() => history.CompletedRaces is [var first, .., var last] ? TeammateComparison.Of(history, first.Key, last.Key) : []);
        int[] seasons = [.. history.CompletedRaces.Select(r => r.Key.Season).Distinct()];
        _rankings = seasons.ToDictionary(season => season, season => new Lazy<SeasonRankings>(() => new SeasonRankings(history, this, season)));
        _standings = seasons.ToDictionary(season => season, season => new Lazy<Standings>(() => Data.Standings.OfSeason(history, season)[^1]));
    }

    /// <summary>The Elo ratings through time.</summary>
    public RatingHistory Ratings => _ratings.Value;

    /// <summary>The races beside the ratings before them.</summary>
    public IReadOnlyList<RatedRace> Rated => _rated.Value;

    /// <summary>The circuits.</summary>
    public TrackAnalysis Tracks => _tracks.Value;

    /// <summary>All pairs of teammates over all races.</summary>
    public IReadOnlyList<TeammateComparison> Teammates => _teammates.Value;

    /// <summary>The championship after the last race of a season that was run.</summary>
    /// <exception cref="KeyNotFoundException">No race of the season was run.</exception>
    public Standings Standings(int season) => _standings[season].Value;

    /// <summary>Who took part in a season, ranked.</summary>
    /// <exception cref="KeyNotFoundException">No race of the season was run.</exception>
    public SeasonRankings Rankings(int season) => _rankings[season].Value;
}
