using F1Predict.Data;

namespace F1Predict.Ratings.Tests.Analysis;

/// <summary>Ratings that no race moves, so that what was expected of a race can be worked out by hand. Teams count nothing.</summary>
internal sealed class FixedRatings(double scale, params (string Driver, double Value)[] drivers) : IRatingRule
{
    public string Name => "fixed";

    public RatingBook Start { get; } = new(
        null, scale, default, drivers.ToDictionary(d => new DriverId(d.Driver), d => new Rating(d.Value, 0, 1)), new Dictionary<ConstructorId, Rating>());

    public RatingBook AtSeason(RatingBook before, int season) => before;

    public RatingBook After(RatingBook before, CompletedRace race, Func<ConstructorId, ConstructorId> lineageOf) => before;
}
