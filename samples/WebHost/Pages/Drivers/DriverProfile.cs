using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.WebHost.Pages.Drivers;

/// <summary>What the data say of a driver.</summary>
public sealed class DriverProfile
{
    private readonly HistoryAnalysis _analysis;

    internal DriverProfile(DriverId id, RaceHistory history, HistoryAnalysis analysis)
    {
        (Id, History, _analysis) = (id, history, analysis);
        Seasons = DriverSeason.Of(id, analysis, history);
        Ratings = analysis.Ratings.Driver(id);
    }

    /// <summary>Who.</summary>
    public DriverId Id { get; }

    /// <summary>Where the names are.</summary>
    public RaceHistory History { get; }

    /// <summary>The driver.</summary>
    public Driver Driver => History.Drivers[Id];

    /// <summary>The seasons with a start, the latest first.</summary>
    public IReadOnlyList<DriverSeason> Seasons { get; }

    /// <summary>The Elo ratings, oldest first; empty before the first race.</summary>
    public IReadOnlyList<RatingPoint> Ratings { get; }

    /// <summary>The team of the next race, or else the last; null for who never raced.</summary>
    public ConstructorId? Team => History.NextRace?.Entries.FirstOrDefault(e => e.Driver == Id)?.Constructor ?? (Seasons is [var last, ..] ? last.Teams[0] : null);

    /// <summary>The driver in the ranking of the last season with a start; null for who never raced.</summary>
    public DriverRank? Rank => Seasons is [var last, ..] ? _analysis.Rankings(last.Season).Drivers.Rankings.FirstOrDefault(r => r.DriverId == Id.Value) : null;

    /// <summary>The comparisons with those who drove for the same team, the latest first, with the seasons in which they did.</summary>
    public IReadOnlyList<(TeammateComparison Pair, int From, int To)> Teammates =>
    [
        .. _analysis.Teammates.Where(t => t.First == Id || t.Second == Id)
            .Select(t => (Pair: t, Seasons: Shared(t)))
            .Select(t => (t.Pair, From: t.Seasons.Min(), To: t.Seasons.Max()))
            .OrderByDescending(t => t.To).ThenByDescending(t => t.Pair.Races),
    ];

    /// <summary>The last who drove for the same team; null for who never had a teammate.</summary>
    public DriverId? LatestTeammate => Teammates is [var (pair, _, _), ..] ? pair.First == Id ? pair.Second : pair.First : null;

    /// <summary>The races up to the end of that season, beside their ratings: what its trends rest on.</summary>
    internal IReadOnlyList<RatedRace> Rated => Seasons is [var last, ..] ? [.. _analysis.Rated.TakeWhile(r => r.Race.Key.Season <= last.Season)] : [];

    /// <summary>Everybody who started a race with the driver, by name.</summary>
    public IReadOnlyList<Driver> Rivals =>
    [
        .. History.CompletedRaces.Select(r => r.Results.Where(c => c.Finish.Started).Select(c => c.Driver).ToArray()).Where(cars => cars.Contains(Id))
            .SelectMany(cars => cars).Distinct().Where(d => d != Id).Select(d => History.Drivers[d]).OrderBy(d => d.Name, StringComparer.Ordinal),
    ];

    private IEnumerable<int> Shared(TeammateComparison pair) =>
        History.CompletedRaces.Where(r => Has(r, pair.First, pair.Team) && Has(r, pair.Second, pair.Team)).Select(r => r.Key.Season);

    private bool Has(CompletedRace race, DriverId driver, ConstructorId lineage) => race.Results.Any(
        c => c.Driver == driver && c.Finish is not Finish.DidNotParticipate && History.Constructors[c.Constructor].Lineage == lineage);
}
