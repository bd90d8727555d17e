using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Extending;

/// <summary>Rates drivers and teams by the share of the classified cars that they beat, in %; each race moves a rating a tenth of the way.</summary>
public sealed class BeatenShareRating : IRatingRule
{
    private static readonly (Rating, Rating) Newcomers = (new Rating(40, 15, 0), new Rating(40, 15, 0));

    /// <inheritdoc/>
    public string Name => "beaten-share";

    /// <inheritdoc/>
    public RatingBook Start => new(null, 10, Newcomers, new Dictionary<DriverId, Rating>(), new Dictionary<ConstructorId, Rating>());

    /// <inheritdoc/>
    public RatingBook AtSeason(RatingBook before, int season) =>
        before.Season == season ? before : new RatingBook(season, before.Scale, Newcomers, before.Drivers, before.Constructors);

    /// <inheritdoc/>
    public RatingBook After(RatingBook before, CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf)
    {
        var book = AtSeason(before, race.Key.Season);
        var cars = race.Results.Where(r => r.Finish.ClassifiedPosition is not null).ToArray();
        double Beaten(CarResult car) => 100.0 * (cars.Length - car.Finish.ClassifiedPosition!.Value) / Math.Max(1, cars.Length - 1);
        var drivers = new Dictionary<DriverId, Rating>(book.Drivers);
        foreach (var own in cars.GroupBy(r => r.Driver)) drivers[own.Key] = Step(book.Driver(own.Key), own.Max(Beaten));
        var teams = new Dictionary<ConstructorId, Rating>(book.Constructors);
        foreach (var own in cars.GroupBy(r => lineageOf(r.Constructor))) teams[own.Key] = Step(book.Constructor(own.Key), own.Average(Beaten));
        return new RatingBook(race.Key.Season, book.Scale, Newcomers, drivers, teams);
    }

    private static Rating Step(Rating before, double beaten) => new(before.Value + (0.1 * (beaten - before.Value)), Math.Max(5, before.Deviation * 0.95), before.Races + 1);
}
