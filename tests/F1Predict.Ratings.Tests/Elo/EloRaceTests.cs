using CsCheck;
using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Elo;

/// <summary>What one race does to the ratings.</summary>
public sealed class EloRaceTests
{
    private const double Near = 1e-9;

    private static readonly RaceKey First = new(2020, 1);
    private static readonly RaceKey Second = new(2020, 2);
    private static readonly EloRating Elo = new();

    [Fact]
    public void Start_HasNobodyAndTheStartValue()
    {
        Elo.Start.Drivers.ShouldBeEmpty();
        Elo.Start.Constructors.ShouldBeEmpty();
        Elo.Start.Season.ShouldBeNull();
        Elo.Start.Rating("anybody").ShouldBe(1500);
        new EloRating(new EloOptions { Start = 1000 }).Start.Team("any-team").ShouldBe(1000);
    }

    [Fact]
    public void After_TwoEquals_MovesEachByHalfAStep()
    {
        // Expected score 1/2 each, so the winner scored half a point beyond expectation: half of 24 and half of 48.
        var book = Elo.After(Elo.Start, Races.Of(First, Car("ada", "aero", 1), Car("ben", "bolt", 2)), Races.OwnLineage);
        (book.Rating("ada"), book.Rating("ben")).ShouldBe((1512, 1488));
        (book.Team("aero"), book.Team("bolt")).ShouldBe((1524, 1476));
    }

    [Fact]
    public void After_Favourite_GainsWhatTheFormulaSays()
    {
        // Ada's strength exceeds Ben's by 24 + 48 points after their first race: expectation 1 / (1 + 10^(-72/400)) = 0.602150...
        var race = Races.Of(First, Car("ada", "aero", 1), Car("ben", "bolt", 2));
        var before = Elo.After(Elo.Start, race, Races.OwnLineage);
        var after = Elo.After(before, Races.Of(Second, Car("ada", "aero", 1), Car("ben", "bolt", 2)), Races.OwnLineage);
        (after.Rating("ada") - before.Rating("ada")).ShouldBe(24 * (1 - (1 / (1 + Math.Pow(10, -72.0 / 400)))), Near);
    }

    [Fact]
    public void After_Upset_MovesMoreThanTheExpectedResult()
    {
        var before = Elo.After(Elo.Start, Races.Finishing(First, "ada", "ben", "cleo"), Races.OwnLineage);
        var expected = Elo.After(before, Races.Finishing(Second, "ada", "ben", "cleo"), Races.OwnLineage);
        var upset = Elo.After(before, Races.Finishing(Second, "cleo", "ben", "ada"), Races.OwnLineage);
        (upset.Rating("cleo") - before.Rating("cleo")).ShouldBeGreaterThan(expected.Rating("ada") - before.Rating("ada"));
    }

    [Fact]
    public void After_Equals_RanksThemAsTheyFinished()
    {
        string[] order = ["eve", "ada", "dan", "ben", "cleo"];
        var book = Elo.After(Elo.Start, Races.Of(First, [.. order.Select((d, at) => Car(d, $"team-{d}", at + 1))]), Races.OwnLineage);
        order.Select(book.Rating).ShouldBeInOrder(SortDirection.Descending);
        book.Rating("eve").ShouldBe(1512, Near, "all opponents beaten");
        book.Rating("dan").ShouldBe(1500, Near, "as many beaten as lost to");
        book.Rating("cleo").ShouldBe(1488, Near);
    }

    [Fact]
    public void After_AnyRace_DriversChangesCancelOut() => Gen.Int[1, 10_000].Sample(
        seed =>
        {
            var history = new HistoryBuilder(seed).Seasons(2020, 1).Rounds(4).Teams(6).Build();
            var book = Elo.Start;
            foreach (var race in history.CompletedRaces)
            {
                var after = Elo.After(book, race, Races.OwnLineage);
                after.Drivers.Sum(p => p.Value.Value - book.Driver(p.Key).Value).ShouldBe(0, 1e-8);
                book = after;
            }
        },
        iter: 40);

    [Fact]
    public void After_Constructor_TakesTheMeanOfItsCars()
    {
        // First and last of four equals: one gained what the other lost, so their team stays.
        var book = Elo.After(Elo.Start, Races.Of(First, Car("ada", "aero", 1), Car("ben", "bolt", 2), Car("cleo", "bolt", 3), Car("dan", "aero", 4)), Races.OwnLineage);
        book.Team("aero").ShouldBe(1500, Near);
        var front = Elo.After(Elo.Start, Races.Of(First, Car("ada", "aero", 1), Car("ben", "aero", 2), Car("cleo", "bolt", 3), Car("dan", "bolt", 4)), Races.OwnLineage);
        (front.Team("aero") - 1500).ShouldBe(48 * (0.5 + (0.5 / 3)) / 2, Near);
    }

    [Fact]
    public void After_CarsThatWereNotClassified_StayWhereTheyWere()
    {
        Finish[] others =
        [
            new Finish.Retired("Engine"), new Finish.NotClassified(), new Finish.DidNotStart(null), new Finish.DidNotQualify(),
            new Finish.DidNotParticipate(), new Finish.Disqualified(null), new Finish.Excluded(),
        ];
        others.Length.ShouldBe(typeof(Finish).GetNestedTypes().Length - 1, "every other case there is");
        var before = Elo.After(Elo.Start, Races.Finishing(First, "cleo", "dan"), Races.OwnLineage);
        foreach (var finish in others)
        {
            var clean = Elo.After(before, Races.Of(Second, Car("ada", "aero", 1), Car("ben", "bolt", 2)), Races.OwnLineage);
            var withStopped = Elo.After(
                before, Races.Of(Second, Car("ada", "aero", 1), Car("ben", "bolt", 2), Races.Car("cleo", "cog", finish), Races.Car("eve", "cog", finish)), Races.OwnLineage);
            withStopped.Exact().ShouldBe(clean.Exact(), $"{finish}");
            withStopped.Rating("cleo").ShouldBe(before.Rating("cleo"), $"{finish}");
        }
    }

    [Fact]
    public void After_ClassifiedCarThatStopped_CountsAsClassified()
    {
        var book = Elo.After(Elo.Start, Races.Of(First, Car("ada", "aero", 1), Races.Car("ben", "bolt", new Finish.Classified(2, "Gearbox"))), Races.OwnLineage);
        book.Rating("ben").ShouldBe(1488);
    }

    [Fact]
    public void After_OneOrNoCarClassified_ChangesNothing()
    {
        var before = Elo.After(Elo.Start, Races.Finishing(First, "ada", "ben", "cleo"), Races.OwnLineage);
        Elo.After(before, Races.Of(Second, Car("cleo", "cog", 1), Races.Car("ada", "aero", new Finish.Retired(null))), Races.OwnLineage).Exact().ShouldBe(before.Exact());
        Elo.After(before, Races.Of(Second), Races.OwnLineage).Exact().ShouldBe(before.Exact());
    }

    [Fact]
    public void After_RowsInAnotherOrder_IsTheSameToTheLastBit() => Gen.Int[1, 10_000].Sample(
        seed =>
        {
            var history = new HistoryBuilder(seed).Seasons(2020, 1).Rounds(3).Teams(5).Build();
            Elo.Replay(Elo.Start, history.Shuffled(seed).CompletedRaces).Exact().ShouldBe(Elo.Replay(Elo.Start, history.CompletedRaces).Exact());
        },
        iter: 30);

    [Fact]
    public void After_OtherNames_GivesTheSameRatings()
    {
        var races = new HistoryBuilder().Seasons(2020, 2).Rounds(5).Build().CompletedRaces;
        var renamed = races.Select(race => race.With(results: [.. race.Results.Select(r => r with { Driver = Renamed(r.Driver) })]));
        var (plain, other) = (Elo.Replay(Elo.Start, races), Elo.Replay(Elo.Start, renamed));
        other.Drivers.Count.ShouldBe(plain.Drivers.Count);
        foreach (var (driver, rating) in plain.Drivers) other.Driver(Renamed(driver)).Value.ShouldBe(rating.Value, Near);

        // Turns the order of the names around, so that another order of adding up would show.
        static DriverId Renamed(DriverId driver) => new($"x{99 - int.Parse(driver.Value[^2..])}");
    }

    [Fact]
    public void After_Steps_ScaleTheChange()
    {
        var race = Races.Of(First, Car("ada", "aero", 1), Car("ben", "bolt", 2));
        var book = new EloRating(new EloOptions { DriverStep = 10, ConstructorStep = 0 }).After(Elo.Start, race, Races.OwnLineage);
        (book.Rating("ada"), book.Team("aero")).ShouldBe((1505, 1500));
    }

    private static CarResult Car(string driver, string team, int position) => Races.Car(driver, team, new Finish.Classified(position));
}
