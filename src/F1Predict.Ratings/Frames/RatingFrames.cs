using F1Predict.Data;
using static F1Predict.Ratings.RatingColumns;

namespace F1Predict.Ratings;

/// <summary>
/// Ratings as frames, for notebooks and export; <see cref="Frame.Columns"/> says what each column means. The history gives the names: one that does
/// not know a driver or a team that is rated is refused with <see cref="KeyNotFoundException"/> once the frame is converted or written.
/// </summary>
public static class RatingFrames
{
    private static readonly FrameColumns<(RatingStep Step, CarResult Car, Rating Before, Rating After, RaceHistory History)> DriverSteps = new()
    {
        { OfRace, r => r.Step.Race.Race },
        { OfDriver, r => r.History.Drivers[r.Car.Driver] },
        { "constructor_id", "The f1db slug of the constructor of the driver's car", r => r.Car.Constructor.Value },
        { "constructor", "The constructor's name", r => r.History.Constructors[r.Car.Constructor].Name },
        { "rating_before", "The rating before the race; a newcomer's before the first", r => r.Before.Value },
        { OfRating, r => r.After },
    };

    private static readonly FrameColumns<(RatingStep Step, Constructor Team, Rating Before, Rating After)> TeamSteps = new()
    {
        { OfRace, r => r.Step.Race.Race },
        { OfTeam, r => r.Team },
        { "rating_before", "The rating before the race; a newcomer's before the first", r => r.Before.Value },
        { OfRating, r => r.After },
    };

    private static readonly FrameColumns<(Driver Driver, Rating Rating)> Drivers = new()
    {
        { OfDriver, r => r.Driver },
        { OfRating, r => r.Rating },
    };

    private static readonly FrameColumns<(Constructor Team, Rating Rating)> Teams = new()
    {
        { OfTeam, r => r.Team },
        { OfRating, r => r.Rating },
    };

    private static readonly FrameColumns<(Driver Driver, Race Race, Rating Rating)> Peaks = new()
    {
        { OfDriver, r => r.Driver },
        { OfRace, r => r.Race },
        { OfRating, r => r.Rating },
    };

    /// <summary>Ratings through time: a row a driver and race that counted for the rating, oldest race first, in a race the highest first.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="history">Gives the names.</param>
    /// <param name="season">The season; null for all.</param>
    public static Frame DriversFrame(this RatingHistory ratings, RaceHistory history, int? season = null) => DriverSteps.Over(
        Of(ratings, season).SelectMany(step => Counted(step.After.Drivers, step.Before.Driver)
            .Select(r => (step, step.Race.Results.First(car => car.Driver == r.Key), step.Before.Driver(r.Key), r.Value, history))));

    /// <summary>The same for teams by lineage.</summary>
    /// <inheritdoc cref="DriversFrame(RatingHistory, RaceHistory, int?)"/>
    public static Frame ConstructorsFrame(this RatingHistory ratings, RaceHistory history, int? season = null) => TeamSteps.Over(
        Of(ratings, season).SelectMany(step => Counted(step.After.Constructors, step.Before.Constructor)
            .Select(r => (step, history.Constructors[r.Key], step.Before.Constructor(r.Key), r.Value))));

    /// <summary>The highest ratings ever reached, as <see cref="RatingHistory.Peaks"/> has them: a row a driver, with the race that it was after.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="history">Gives the names, and the races that were rated.</param>
    /// <param name="top">How many.</param>
    public static Frame PeaksFrame(this RatingHistory ratings, RaceHistory history, int top) => Peaks.Over(
        ratings.Peaks(top).Select(p => (history.Drivers[p.Driver], history.Weekend(p.At.Race).Race, p.At.Rating)));

    /// <summary>The ratings of one time: a row a driver who has raced, the highest first.</summary>
    /// <param name="book">The ratings.</param>
    /// <param name="history">Gives the names.</param>
    public static Frame DriversFrame(this RatingBook book, RaceHistory history) => Drivers.Over(HighestFirst(book.Drivers).Select(r => (history.Drivers[r.Key], r.Value)));

    /// <summary>The ratings of one time: a row a team that has raced, by lineage, the highest first.</summary>
    /// <inheritdoc cref="DriversFrame(RatingBook, RaceHistory)"/>
    public static Frame ConstructorsFrame(this RatingBook book, RaceHistory history) =>
        Teams.Over(HighestFirst(book.Constructors).Select(r => (history.Constructors[r.Key], r.Value)));

    private static IEnumerable<RatingStep> Of(RatingHistory ratings, int? season) => ratings.Steps.Where(s => s.Race.Key.Season == (season ?? s.Race.Key.Season));

    private static IEnumerable<KeyValuePair<TId, Rating>> Counted<TId>(IReadOnlyDictionary<TId, Rating> after, Func<TId, Rating> before) =>
        HighestFirst(after.Where(r => r.Value.Races > before(r.Key).Races));

    private static IEnumerable<KeyValuePair<TId, Rating>> HighestFirst<TId>(IEnumerable<KeyValuePair<TId, Rating>> ratings) =>
        ratings.OrderByDescending(r => r.Value.Value).ThenBy(r => $"{r.Key}", StringComparer.Ordinal);
}
