using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The ratings of all drivers and constructors at one point in time. Immutable.</summary>
public sealed class RatingBook
{
    /// <summary>A book, as a rule makes them.</summary>
    /// <param name="season">The season that the ratings are for; null before the first race.</param>
    /// <param name="scale">The points of difference that make odds of e to 1, above 0.</param>
    /// <param name="newcomers">The ratings of a driver and of a team who have not raced yet.</param>
    /// <param name="drivers">The rating of every driver who has raced.</param>
    /// <param name="constructors">The rating of every team that has raced, by its lineage.</param>
    public RatingBook(
        int? season,
        double scale,
        (Rating Driver, Rating Constructor) newcomers,
        IReadOnlyDictionary<DriverId, Rating> drivers,
        IReadOnlyDictionary<ConstructorId, Rating> constructors)
    {
        Season = season;
        Scale = scale;
        Newcomers = newcomers;
        Drivers = drivers;
        Constructors = constructors;
    }

    /// <summary>The season that the ratings are for; null before the first race.</summary>
    public int? Season { get; }

    /// <summary>The points of difference that make the stronger car beat the weaker one with odds of e (2.718) to 1; where a rule makes it hang on the field, that of the last session.</summary>
    public double Scale { get; }

    /// <summary>The rating of every driver who has raced.</summary>
    public IReadOnlyDictionary<DriverId, Rating> Drivers { get; }

    /// <summary>The rating of every team that has raced, by its lineage (<see cref="Constructor.Lineage"/>).</summary>
    public IReadOnlyDictionary<ConstructorId, Rating> Constructors { get; }

    /// <summary>The rating of a driver; a newcomer's for one who has not raced.</summary>
    public Rating Driver(DriverId driver) => Drivers.TryGetValue(driver, out var rating) ? rating : Newcomers.Driver;

    /// <summary>The rating of a team by its lineage; a newcomer's for one that has not raced.</summary>
    public Rating Constructor(ConstructorId lineage) => Constructors.TryGetValue(lineage, out var rating) ? rating : Newcomers.Constructor;

    /// <summary>Driver and car together: the sum of both ratings.</summary>
    public double Strength(DriverId driver, ConstructorId lineage) => Driver(driver).Value + Constructor(lineage).Value;

    /// <summary>The ratings of a driver and of a team who have not raced yet.</summary>
    internal (Rating Driver, Rating Constructor) Newcomers { get; }

    internal RatingBook With(
        int season,
        IReadOnlyDictionary<DriverId, Rating> drivers,
        IReadOnlyDictionary<ConstructorId, Rating> constructors,
        (Rating Driver, Rating Constructor)? newcomers = null,
        double? scale = null) => new(season, scale ?? Scale, newcomers ?? Newcomers, drivers, constructors);
}
