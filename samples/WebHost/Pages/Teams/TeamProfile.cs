using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.WebHost.Pages.Teams;

/// <summary>What the data say of a team, by all the names it has had.</summary>
public sealed class TeamProfile
{
    private readonly HistoryAnalysis _analysis;

    internal TeamProfile(ConstructorId id, RaceHistory history, HistoryAnalysis analysis)
    {
        (Id, History, _analysis) = (id, history, analysis);
        Seasons = TeamSeason.Of(Constructor.Lineage, analysis, history);
    }

    /// <summary>Which, by the name that was asked for.</summary>
    public ConstructorId Id { get; }

    /// <summary>Where the names are.</summary>
    public RaceHistory History { get; }

    /// <summary>The constructor of that name.</summary>
    public Constructor Constructor => History.Constructors[Id];

    /// <summary>The seasons with a start, the latest first.</summary>
    public IReadOnlyList<TeamSeason> Seasons { get; }

    /// <summary>The team in the ranking of its last season; null when it never raced.</summary>
    public TeamRank? Rank => Seasons is [var last, ..]
        ? _analysis.Rankings(last.Season).Teams.Rankings.FirstOrDefault(r => r.ConstructorId == last.Constructor.Value)
        : null;

    /// <summary>The other names, the latest first.</summary>
    public IReadOnlyList<ConstructorId> OtherNames => [.. Seasons.Select(s => s.Constructor).Where(c => c != Id).Distinct()];

    /// <summary>The races up to the end of its last season, beside their ratings: what its trends rest on.</summary>
    internal IReadOnlyList<RatedRace> Rated => Seasons is [var last, ..] ? [.. _analysis.Rated.TakeWhile(r => r.Race.Key.Season <= last.Season)] : [];
}
