using F1Predict.Data;
using static F1Predict.Ratings.RatingColumns;

namespace F1Predict.Ratings;

/// <summary>
/// Form trends and teammates as frames, for notebooks and export; <see cref="Frame.Columns"/> says what each column means. The history gives the
/// names: one that does not know a driver or a team is refused with <see cref="KeyNotFoundException"/> once the frame is converted or written.
/// </summary>
public static class FormFrames
{
    private static readonly FrameColumns<RaceKey?> Through = new()
    {
        { "through_season", "The season of the last race in the trends", r => r?.Season },
        { "through_round", "The 1-based number of that race in its season", r => r?.Round },
    };

    private static readonly FrameColumns<(string Measure, Trend? Trend)> Trends = new()
    {
        { "measure", "qualifying_gap_percent (lower is better), surprise (-1 to 1) or points_share (0 to 1); the other columns are in its unit", t => t.Measure },
        { "level", "What the line says of the last race of the window; null with too few races", t => t.Trend?.Level },
        { "slope", "The change from one race to the next; null as before", t => t.Trend?.Slope },
        { "slope_low", "The lower end of the 95 % interval of the slope; null as before", t => t.Trend?.SlopeLow },
        { "slope_high", "The upper end of the 95 % interval of the slope; null as before", t => t.Trend?.SlopeHigh },
        { "r_squared", "The share of the weighted variance that the line explains, 0 to 1; null as before", t => t.Trend?.RSquared },
        { "races", "The races of the window with a value; null as before", t => t.Trend?.Races },
        { "verdict", "improving or fading when the interval of the slope leaves 0 out, else steady; null as before", t => t.Trend is { } trend ? Text(trend.Verdict) : null },
    };

    private static readonly FrameColumns<(RaceKey? Through, Driver Driver, (string, Trend?) Trend)> Drivers = new()
    {
        { Through, r => r.Through },
        { OfDriver, r => r.Driver },
        { Trends, r => r.Trend },
    };

    private static readonly FrameColumns<(RaceKey? Through, Constructor Team, (string, Trend?) Trend)> Teams = new()
    {
        { Through, r => r.Through },
        { OfTeam, r => r.Team },
        { Trends, r => r.Trend },
    };

    private static readonly FrameColumns<(TeammateComparison Pair, RaceHistory History)> Teammates = new()
    {
        { OfTeam, r => r.History.Constructors[r.Pair.Team] },
        { "first_id", "The f1db slug of the driver whose slug comes first in the alphabet", r => r.Pair.First.Value },
        { "first", "That driver's name", r => r.History.Drivers[r.Pair.First].Name },
        { "second_id", "The f1db slug of the other driver", r => r.Pair.Second.Value },
        { "second", "The other driver's name", r => r.History.Drivers[r.Pair.Second].Name },
        { "races", "The races for which both were there", r => r.Pair.Races },
        { "first_ahead_qualifying", "How often the first was faster in the last part of qualifying in which both set a time", r => r.Pair.FirstAheadInQualifying },
        { "second_ahead_qualifying", "The same of the second", r => r.Pair.SecondAheadInQualifying },
        { "first_ahead_race", "How often the first finished in front when both were classified", r => r.Pair.FirstAheadInRace },
        { "second_ahead_race", "The same of the second", r => r.Pair.SecondAheadInRace },
        {
            "median_qualifying_gap_percent",
            "The median distance of those laps in percent of the faster, negative when the first was faster; null when they never set a time in the same part",
            r => r.Pair.MedianQualifyingGap
        },
        { "first_points", "The first's championship points of those weekends, sprints included", r => r.Pair.FirstPoints },
        { "second_points", "The second's", r => r.Pair.SecondPoints },
    };

    /// <summary>A row a driver and measure, drivers in the order of their ids.</summary>
    /// <param name="form">The trends.</param>
    /// <param name="history">Gives the names.</param>
    public static Frame DriversFrame(this FormTrends form, RaceHistory history) => DriversFrame([form], history);

    /// <summary>Form through time: the rows of each, in the order given, as of <see cref="FormTrends.BeforeEach"/>.</summary>
    /// <inheritdoc cref="DriversFrame(FormTrends, RaceHistory)"/>
    public static Frame DriversFrame(this IEnumerable<FormTrends> form, RaceHistory history) => Drivers.Over(
        form.SelectMany(f => f.Drivers.SelectMany(d => Measures(d.QualifyingGap, d.Surprise, d.PointsShare).Select(t => (f.Through, history.Drivers[d.Driver], t)))));

    /// <summary>A row a team and measure, teams in the order of their lineages' ids.</summary>
    /// <inheritdoc cref="DriversFrame(FormTrends, RaceHistory)"/>
    public static Frame ConstructorsFrame(this FormTrends form, RaceHistory history) => ConstructorsFrame([form], history);

    /// <inheritdoc cref="DriversFrame(IEnumerable{FormTrends}, RaceHistory)"/>
    public static Frame ConstructorsFrame(this IEnumerable<FormTrends> form, RaceHistory history) => Teams.Over(
        form.SelectMany(f => f.Constructors.SelectMany(c => Measures(c.QualifyingGap, c.Surprise, c.PointsShare).Select(t => (f.Through, history.Constructors[c.Lineage], t)))));

    /// <summary>A row a pair of teammates, in the order given.</summary>
    /// <param name="pairs">The pairs, as of <see cref="TeammateComparison.Of(RaceHistory, int)"/>.</param>
    /// <param name="history">Gives the names.</param>
    public static Frame TeammatesFrame(this IEnumerable<TeammateComparison> pairs, RaceHistory history) => Teammates.Over(pairs.Select(pair => (pair, history)));

    private static (string, Trend?)[] Measures(Trend? qualifyingGap, Trend? surprise, Trend? pointsShare) =>
        [("qualifying_gap_percent", qualifyingGap), ("surprise", surprise), ("points_share", pointsShare)];
}
