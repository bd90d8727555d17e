using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The ratings before and after every race of a history, and those of any date. Immutable.</summary>
public sealed class RatingHistory
{
    private readonly IRatingRule _rule;

    private RatingHistory(IRatingRule rule, RatingStep[] steps)
    {
        _rule = rule;
        Steps = steps;
    }

    /// <summary>How they were rated.</summary>
    public IRatingRule Rule => _rule;

    /// <summary>The races with the ratings before and after each, oldest first.</summary>
    public IReadOnlyList<RatingStep> Steps { get; }

    /// <summary>The ratings after the last race; the rule's start when there was none.</summary>
    public RatingBook Latest => After(Steps.Count);

    /// <summary>Rates all completed races of a history in one pass.</summary>
    /// <param name="history">The races.</param>
    /// <param name="rule">How to rate; Elo when null.</param>
    public static RatingHistory Of(RaceHistory history, IRatingRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        rule ??= new EloRating();
        var book = rule.Start;
        var steps = new RatingStep[history.CompletedRaces.Count];
        for (var i = 0; i < steps.Length; i++)
        {
            var race = history.CompletedRaces[i];
            var before = rule.AtSeason(book, race.Key.Season);
            book = rule.After(before, race, id => history.Constructors[id].Lineage);
            steps[i] = new RatingStep(race, before, book);
        }

        return new RatingHistory(rule, steps);
    }

    /// <summary>
    /// The ratings at the end of a day: those after the last race on or before it. From the first of January on it is the new season's, with
    /// its winter behind it. Before the first race nobody is rated.
    /// </summary>
    public RatingBook AsOf(DateOnly date)
    {
        var book = After(Count(step => step.Race.Race.Date <= date));
        return book.Season < date.Year ? _rule.AtSeason(book, date.Year) : book;
    }

    /// <summary>The ratings before a race, which need not be run yet.</summary>
    public RatingBook Before(RaceKey race) => _rule.AtSeason(After(Count(step => step.Race.Key < race)), race.Season);

    /// <summary>A driver's rating after each race that counted for it, oldest first; empty for one who is not rated.</summary>
    public IReadOnlyList<RatingPoint> Driver(DriverId driver) => Points(book => book.Driver(driver));

    /// <summary>A team's rating, by its lineage, after each race that counted for it, oldest first; empty for one that is not rated.</summary>
    public IReadOnlyList<RatingPoint> Constructor(ConstructorId lineage) => Points(book => book.Constructor(lineage));

    /// <summary>The drivers with the highest ratings ever reached, highest first, each once; of equal ratings the earlier counts.</summary>
    /// <param name="top">How many.</param>
    public IReadOnlyList<RatingPeak> Peaks(int top) =>
        [.. Latest.Drivers.Keys
            .Select(driver => new RatingPeak(driver, Driver(driver).MaxBy(point => point.Rating.Value)!))
            .OrderByDescending(peak => peak.At.Rating.Value)
            .ThenBy(peak => peak.Driver.Value, StringComparer.Ordinal)
            .Take(top)];

    private RatingBook After(int races) => races > 0 ? Steps[races - 1].After : _rule.Start;

    /// <summary>How many steps, which are in order, fulfil a condition that holds up to some race.</summary>
    private int Count(Func<RatingStep, bool> holds) => Steps.TakeWhile(holds).Count();

    private RatingPoint[] Points(Func<RatingBook, Rating> rating) =>
        [.. Steps
            .Where(step => rating(step.After).Races > rating(step.Before).Races)
            .Select(step => new RatingPoint(step.Race.Key, step.Race.Race.Date, rating(step.After)))];
}
