using F1Predict.Data;

namespace F1Predict.Ratings.Tests.Elo;

/// <summary>What a winter does to Elo ratings.</summary>
public sealed class EloSeasonTests
{
    private const double Near = 1e-9;

    private static readonly EloOptions Options = new() { DriverCarryOver = 0.9, ConstructorCarryOver = 0.8, ConstructorCarryOverAtRegulationChange = 0.3 };
    private static readonly EloRating Elo = new(Options);

    [Theory]
    [InlineData(2013, 0.8)]
    [InlineData(2014, 0.3)]
    [InlineData(2020, 0.8)]
    [InlineData(2021, 0.8)]
    [InlineData(2022, 0.3)]
    [InlineData(2026, 0.3)]
    public void AtSeason_NewSeason_FallsBackTowardsTheStart(int season, double constructorsKeep)
    {
        var book = AfterOneRace(season - 1);
        var next = Elo.AtSeason(book, season);
        next.Season.ShouldBe(season);
        next.Rating("ada").ShouldBe(1500 + ((book.Rating("ada") - 1500) * 0.9), Near);
        next.Rating("ben").ShouldBe(1500 + ((book.Rating("ben") - 1500) * 0.9), Near);
        next.Team("aero").ShouldBe(1500 + ((book.Team("aero") - 1500) * constructorsKeep), Near);
        next.Driver(new DriverId("ada")).Races.ShouldBe(1, "a winter is no race");
    }

    [Theory]
    [InlineData(2020, 18)]
    [InlineData(2022, 160)]
    public void AtSeason_NewSeason_MakesRatingsLessCertain(int season, double constructorDrift)
    {
        var elo = new EloRating(new EloOptions { NewConstructorDeviation = 1000, ConstructorDriftPerSeason = 18, ConstructorDriftAtRegulationChange = 160, DriverDriftPerSeason = 30 });
        var book = elo.Replay([Races.Of(new RaceKey(season - 1, 1), Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", 2))]);
        var (driver, car) = (book.Driver(new DriverId("ada")).Deviation, book.Constructor(new ConstructorId("aero")).Deviation);
        var next = elo.AtSeason(book, season);
        next.Constructor(new ConstructorId("aero")).Deviation.ShouldBe(Math.Sqrt((car * car) + (constructorDrift * constructorDrift)), Near);
        next.Driver(new DriverId("ada")).Deviation.ShouldBe(Math.Min(85, Math.Sqrt((driver * driver) + 900)), Near);
    }

    [Fact]
    public void AtSeason_AfterTheFirstSeason_NewcomersStartBelow()
    {
        var first = AfterOneRace(2010);
        (first.Rating("rookie"), first.Team("new-team")).ShouldBe((1500, 1500), "in the first season of a history nobody is known");
        var next = Elo.AtSeason(first, 2011);
        (next.Rating("rookie"), next.Team("new-team")).ShouldBe((Options.NewDriver, Options.NewConstructor));
    }

    private static RatingBook AfterOneRace(int season) =>
        Elo.Replay([Races.Of(new RaceKey(season, 1), Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", 2))]);
}
