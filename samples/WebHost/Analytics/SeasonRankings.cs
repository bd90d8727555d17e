using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.WebHost;

/// <summary>Ranks who took part in a season by the ratings after its last race that was run.</summary>
internal sealed class SeasonRankings
{
    private readonly RaceHistory _history;
    private readonly CompletedRace[] _races;
    private readonly RatingBook _book;
    private readonly FormTrends _form;
    private readonly Standings _standings;

    /// <param name="history">The races.</param>
    /// <param name="analysis">Of the same history.</param>
    /// <param name="season">A season with at least one race run.</param>
    public SeasonRankings(RaceHistory history, HistoryAnalysis analysis, int season)
    {
        _history = history;
        _races = [.. history.CompletedRaces.Where(r => r.Key.Season == season)];
        var last = _races[^1].Key;
        _book = analysis.Ratings.Steps.First(s => s.Race.Key == last).After;
        _form = FormTrends.After([.. analysis.Rated.TakeWhile(r => r.Race.Key <= last)]);
        _standings = analysis.Standings(season);
        Drivers = RankDrivers();
        Teams = RankTeams();
    }

    public RankingsAnswer<DriverRank> Drivers { get; }

    public RankingsAnswer<TeamRank> Teams { get; }

    private RankingsAnswer<DriverRank> RankDrivers()
    {
        var points = _standings.Drivers.ToDictionary(s => s.Driver, s => s.Points);
        var forms = _form.Drivers.ToDictionary(f => f.Driver);
        return Answer(
            Cars(c => c.Driver),
            _book.Driver,
            id => id.Value,
            (rank, id, elo) => new DriverRank(
                rank,
                id.Value,
                _history.Drivers[id].Name,
                Rounded(elo.Value, 1),
                Rounded(elo.Deviation, 1),
                points.GetValueOrDefault(id),
                Wins(c => c.Driver == id),
                forms.GetValueOrDefault(id) is { } f ? Form(f.QualifyingGap, f.Surprise, f.PointsShare) : Form(null, null, null)));
    }

    private RankingsAnswer<TeamRank> RankTeams()
    {
        var points = _standings.Constructors.ToDictionary(s => s.Constructor, s => s.Points);
        var forms = _form.Constructors.ToDictionary(f => f.Lineage);
        return Answer(
            Cars(c => c.Constructor),
            id => _book.Constructor(Lineage(id)),
            id => id.Value,
            (rank, id, elo) => new TeamRank(
                rank,
                id.Value,
                _history.Constructors[id].Name,
                Rounded(elo.Value, 1),
                Rounded(elo.Deviation, 1),
                points.GetValueOrDefault(id),
                Wins(c => c.Constructor == id),
                forms.GetValueOrDefault(Lineage(id)) is { } f ? Form(f.QualifyingGap, f.Surprise, f.PointsShare) : Form(null, null, null)));
    }

    private ConstructorId Lineage(ConstructorId id) => _history.Constructors[id].Lineage;

    private IEnumerable<TId> Cars<TId>(Func<CarResult, TId> id) => _races.SelectMany(r => r.Results).Where(c => c.Finish.Started).Select(id).Distinct();

    private int Wins(Func<CarResult, bool> isOf) => _races.SelectMany(r => r.Results).Count(c => c.Finish.ClassifiedPosition == 1 && isOf(c));

    private RankingsAnswer<TRow> Answer<TId, TRow>(
        IEnumerable<TId> ids, Func<TId, Rating> rating, Func<TId, string> text, Func<int, TId, Rating, TRow> row) => new(
        _races[^1].Key.Season,
        _races[^1].Key.ToString(),
        [
            .. ids.OrderByDescending(id => rating(id).Value).ThenBy(text, StringComparer.Ordinal).Select((id, i) => row(i + 1, id, rating(id))),
        ]);

    private static FormAnswer Form(Trend? qualifyingGap, Trend? finishing, Trend? pointsShare) =>
        new(Line(qualifyingGap), Line(finishing), Line(pointsShare));

    private static TrendAnswer? Line(Trend? trend) => trend is null ? null : new TrendAnswer(
        ContractJson.NameOf(trend.Verdict), Rounded(trend.Slope, 4), Rounded(trend.SlopeLow, 4), Rounded(trend.SlopeHigh, 4), trend.Races);

    private static double Rounded(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
