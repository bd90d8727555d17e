using F1Predict.Data;

namespace F1Predict.Ratings.Tests.Elo;

/// <summary>
/// What one race does to Elo ratings, worked out by hand from the formulas that <see cref="EloRating"/> states. Its scale is the unit here: then a
/// game between equals tells 1/2 * 1/2 * 1/2 = 1/8, a variance of 1 becomes 1 / (1 + 1/8) = 8/9 and one of 4 becomes 1 / (1/4 + 1/8) = 8/3.
/// </summary>
public sealed class EloRaceTests
{
    private const double Near = 1e-9;

    private static readonly double Unit = 400 / Math.Log(10);
    private static readonly RaceKey First = new(2020, 1);
    private static readonly RaceKey Second = new(2020, 2);
    private static readonly CompletedRace AdaBeatsBen = Races.Of(First, Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", 2));

    private static readonly EloOptions Units = new()
    {
        Start = 0,
        NewDriverDeviation = Unit,
        NewConstructorDeviation = 2 * Unit,
        DriftPerRace = 0,
        QualifyingWeight = 0,
    };

    private static readonly EloRating Elo = new(Units);

    [Fact]
    public void Start_HasNobodyAndTheStartValue()
    {
        var start = new EloRating().Start;
        (start.Drivers.Count, start.Constructors.Count, start.Season).ShouldBe((0, 0, null));
        start.Rating("anybody").ShouldBe(1500);
        new EloRating(new EloOptions { Start = 1000 }).Start.Team("any-team").ShouldBe(1000);
    }

    [Fact]
    public void Scale_FourHundredPoints_MakeOddsOfTenToOne() => Math.Exp(400 / new EloRating().Start.Scale).ShouldBe(10, Near);

    [Fact]
    public void After_TwoEquals_MovesEachByHalfItsVariance()
    {
        // Expected score 1/2 each: the winner scored 1/2 beyond it, times 8/9 and 8/3.
        var book = Elo.Replay([AdaBeatsBen]);
        (book.Rating("ada") / Unit).ShouldBe(4.0 / 9, Near);
        (book.Rating("ben") / Unit).ShouldBe(-4.0 / 9, Near);
        (book.Team("aero") / Unit).ShouldBe(4.0 / 3, Near);
        (book.Team("bolt") / Unit).ShouldBe(-4.0 / 3, Near);
        (book.Driver(new DriverId("ada")).Deviation / Unit).ShouldBe(Math.Sqrt(8.0 / 9), Near);
        book.Driver(new DriverId("ada")).Races.ShouldBe(1);
    }

    [Fact]
    public void After_DefaultOptions_TwoEquals_MoveAsWorkedOutByHand()
    {
        // Variances 85^2 = 7225 and 140^2 = 19600, scale^2 = 30177.87: 1 / (1/7225 + 1/8/30177.87) = 7015.05, 1 / (1/19600 + 1/8/30177.87) = 18128.27.
        var book = new EloRating().Replay([AdaBeatsBen]);
        book.Rating("ada").ShouldBe(1500 + (7015.05 / 2 / 173.7178), 0.001);
        book.Team("bolt").ShouldBe(1500 - (18128.27 / 2 / 173.7178), 0.001);
    }

    [Fact]
    public void After_Favourite_GainsWhatTheFormulaSays()
    {
        // Ada is ahead by 2 * (4/9 + 4/3) = 32/9 units; her variance is 8/9 when they meet again.
        var before = Elo.Replay([AdaBeatsBen]);
        var after = Elo.After(before, Races.Of(Second, Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", 2)), Races.OwnLineage);
        var expected = 1 / (1 + Math.Exp(-32.0 / 9));
        var variance = 1 / ((9.0 / 8) + (expected * (1 - expected) / 2));
        ((after.Rating("ada") - before.Rating("ada")) / Unit).ShouldBe(variance * (1 - expected), Near);
    }

    [Fact]
    public void After_Upset_MovesMoreThanTheExpectedResult()
    {
        var before = Elo.Replay([Races.Finishing(First, "ada", "ben", "cleo")]);
        var expected = Elo.After(before, Races.Finishing(Second, "ada", "ben", "cleo"), Races.OwnLineage);
        var upset = Elo.After(before, Races.Finishing(Second, "cleo", "ben", "ada"), Races.OwnLineage);
        (upset.Rating("cleo") - before.Rating("cleo")).ShouldBeGreaterThan(expected.Rating("ada") - before.Rating("ada"));
    }

    [Fact]
    public void After_Equals_CountsAsOneGameHoweverManyTheyAre()
    {
        string[] order = ["eve", "ada", "dan", "ben", "cleo"];
        var book = Elo.Replay([Races.Finishing(First, order)]);
        order.Select(book.Rating).ShouldBeInOrder(SortDirection.Descending);
        (book.Rating("eve") / Unit).ShouldBe(4.0 / 9, Near, "all opponents beaten");
        book.Rating("dan").ShouldBe(0, Near, "as many beaten as lost to");
        (book.Rating("cleo") / Unit).ShouldBe(-4.0 / 9, Near);
    }

    [Fact]
    public void After_Constructor_TakesTheMeanOfItsCars()
    {
        // First and last of four equals: one gained what the other lost, so their team stays.
        var outside = Elo.Replay([Races.Of(First, Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", 2), Races.Car("cleo", "bolt", 3), Races.Car("dan", "aero", 4))]);
        outside.Team("aero").ShouldBe(0, Near);

        // First and second scored 1/2 and 1/6 beyond expectation: 1/3 in the mean, times 8/3.
        var front = Elo.Replay([Races.Of(First, Races.Car("ada", "aero", 1), Races.Car("ben", "aero", 2), Races.Car("cleo", "bolt", 3), Races.Car("dan", "bolt", 4))]);
        (front.Team("aero") / Unit).ShouldBe(8.0 / 9, Near);
    }

    [Fact]
    public void After_ClassifiedCarThatStopped_CountsAsClassified() =>
        (Elo.Replay([Races.Of(First, Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", new Finish.Classified(2, "Gearbox")))]).Rating("ben") / Unit).ShouldBe(-4.0 / 9, Near);

    [Fact]
    public void After_Qualifying_CountsByItsWeight()
    {
        // Half a game tells 1/16: the variance becomes 16/17, and half of the surprise of 1/2 counts. Cleo took no part in the race.
        var race = AdaBeatsBen.Qualified("ben", "cleo", "ada");
        var book = new EloRating(Units with { QualifyingWeight = 0.5, RaceWeight = 0 }).Replay([race]);
        (book.Rating("ben") / Unit).ShouldBe(16.0 / 17 / 4, Near);
        (book.Rating("ada") / Unit).ShouldBe(-16.0 / 17 / 4, Near);
        book.Drivers.ContainsKey(new DriverId("cleo")).ShouldBeFalse();
        Elo.Replay([race]).Exact().ShouldBe(Elo.Replay([AdaBeatsBen]).Exact(), "qualifying weighs nothing");
        new EloRating(EloOptions.Qualifying).Replay([AdaBeatsBen]).Drivers.ShouldBeEmpty();
    }

    [Fact]
    public void After_CarThatStoppedAfterQualifying_IsRatedByQualifyingAlone()
    {
        var race = Races.Of(First, Races.Car("ada", "aero", new Finish.Retired("Engine")), Races.Car("ben", "bolt", 1), Races.Car("cleo", "cog", 2));
        var elo = new EloRating(Units with { QualifyingWeight = 1 });
        elo.Replay([race.Qualified("ada", "ben", "cleo")]).Rating("ada").ShouldBe(4.0 / 9 * Unit, Near);
    }

    [Fact]
    public void After_Drift_AddsToTheVarianceFirst()
    {
        // After the first race Ada's variance is 8/9; a drift of 1/3 adds 1/9, so that she meets Ben with a variance of 1 again. The cars are known.
        var known = Units with { NewConstructorDeviation = 0 };
        var book = new EloRating(known).Replay([AdaBeatsBen]);
        var again = Races.Of(Second, Races.Car("ada", "aero", 1), Races.Car("ben", "bolt", 2));
        var after = new EloRating(known with { DriftPerRace = Unit / 3 }).After(book, again, Races.OwnLineage);
        var expected = 1 / (1 + Math.Exp(-8.0 / 9));
        var variance = 1 / (1 + (expected * (1 - expected) / 2));
        ((after.Rating("ada") - book.Rating("ada")) / Unit).ShouldBe(variance * (1 - expected), Near);
        (after.Driver(new DriverId("ada")).Deviation / Unit).ShouldBe(Math.Sqrt(variance), Near);
    }

    [Fact]
    public void After_DriverWhoChangesTeam_TakesTheRatingAlong()
    {
        // Ada's 8/9 units over Ben are outweighed by the 24/9 of the car that she left: her win is an upset.
        var book = Elo.Replay([AdaBeatsBen]);
        var swapped = Elo.After(book, Races.Of(Second, Races.Car("ada", "bolt", 1), Races.Car("ben", "aero", 2)), Races.OwnLineage);
        var expected = 1 / (1 + Math.Exp(16.0 / 9));
        var variance = 1 / ((9.0 / 8) + (expected * (1 - expected) / 2));
        ((swapped.Rating("ada") - book.Rating("ada")) / Unit).ShouldBe(variance * (1 - expected), Near);
    }
}
