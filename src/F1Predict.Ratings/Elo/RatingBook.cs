using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>The ratings of all drivers and constructors at one point in time. Immutable.</summary>
public sealed class RatingBook
{
    private readonly double _start;

    internal RatingBook(
        double start, int? season, IReadOnlyDictionary<DriverId, double> drivers, IReadOnlyDictionary<ConstructorId, double> constructors)
    {
        _start = start;
        Season = season;
        Drivers = drivers;
        Constructors = constructors;
    }

    /// <summary>The season that the ratings are for; null before the first race.</summary>
    public int? Season { get; }

    /// <summary>The rating of every driver who has raced.</summary>
    public IReadOnlyDictionary<DriverId, double> Drivers { get; }

    /// <summary>The rating of every team that has raced, by its lineage (<see cref="Constructor.Lineage"/>).</summary>
    public IReadOnlyDictionary<ConstructorId, double> Constructors { get; }

    /// <summary>The rating of a driver; the start value for one who has not raced.</summary>
    public double Driver(DriverId driver) => Drivers.GetValueOrDefault(driver, _start);

    /// <summary>The rating of a team by its lineage; the start value for one that has not raced.</summary>
    public double Constructor(ConstructorId lineage) => Constructors.GetValueOrDefault(lineage, _start);
}
