using CsCheck;
using F1Predict.Data;

namespace F1Predict.Ratings.Tests;

public sealed class EloRatingTests
{
    private static readonly EloRating Elo = new();
    private static readonly Lazy<RaceHistory> Bundled = new(RaceHistory.LoadBundled);

    /// <summary>A random classification of 2 to 20 cars, two a team.</summary>
    private static readonly Gen<int[]> Orders = Gen.Int[2, 20].SelectMany(n => Gen.Shuffle(Enumerable.Range(1, n).ToArray()));

    [Fact]
    public void After_AnyRace_SumsDriverChangesToZero() => Orders.Sample(order =>
        Elo.After(Elo.Start, Race(2020, order), Own).Drivers.Values.Sum(r => r - 1500).ShouldBe(0, 1e-9));

    [Fact]
    public void After_EqualCars_MovesThemInTheOrderOfTheFlag() => Orders.Sample(order =>
    {
        var book = Elo.After(Elo.Start, Race(2020, order), Own);
        for (var i = 1; i < order.Length; i++)
            (book.Driver(Driver(i)) > book.Driver(Driver(i + 1))).ShouldBe(order[i - 1] < order[i]);
    });

    [Fact]
    public void After_RowsInAnotherOrder_GivesTheSameBits() => Orders.Sample(order =>
    {
        var race = Race(2020, order);
        var reversed = new CompletedRace { Weekend = race.Weekend, Results = [.. race.Results.Reverse()], LapsRun = 1 };
        Elo.After(Elo.Start, reversed, Own).Drivers.ShouldBe(Elo.After(Elo.Start, race, Own).Drivers, ignoreOrder: true);
    });

    [Fact]
    public void After_RetiredCar_KeepsItsRating()
    {
        var race = Race(2020, [1, 2, 3, 4]);
        var book = Elo.After(Elo.Start, new CompletedRace { Weekend = race.Weekend, LapsRun = 1, Results = [.. race.Results.Take(3), race.Results[3] with { Finish = new Finish.Retired("Engine") }] }, Own);

        book.Driver(Driver(4)).ShouldBe(1500);
        book.Driver(Driver(1)).ShouldBeGreaterThan(1500);
    }

    [Fact]
    public void After_OneClassifiedCar_ChangesNothing() => Elo.After(Elo.Start, Race(2020, [1]), Own).Driver(Driver(1)).ShouldBe(1500);

    [Fact]
    public void After_ExpectedWin_MovesLessThanAnUpset()
    {
        var strong = Enumerable.Range(0, 10).Aggregate(Elo.Start, (book, _) => Elo.After(book, Race(2020, [1, 2]), Own));
        var (again, upset) = (Elo.After(strong, Race(2020, [1, 2]), Own), Elo.After(strong, Race(2020, [2, 1]), Own));

        (again.Driver(Driver(1)) - strong.Driver(Driver(1))).ShouldBeLessThan(strong.Driver(Driver(1)) - upset.Driver(Driver(1)));
    }

    [Fact]
    public void After_TwoCarsOfATeam_MoveItByTheirMean()
    {
        // Driver 1 wins and driver 2 is last: their team gains and loses alike.
        var book = Elo.After(Elo.Start, Race(2020, [1, 4, 2, 3]), Own);

        book.Constructor(Team(1)).ShouldBe(1500, 1e-9);
    }

    [Fact]
    public void AtSeason_NewSeason_FallsBackAndFurtherAtNewRules()
    {
        var book = Elo.After(Elo.Start, Race(2020, [1, 2, 3, 4]), Own);
        double Kept(int season) => (Elo.AtSeason(book, season).Constructor(Team(1)) - 1500) / (book.Constructor(Team(1)) - 1500);

        Kept(2020).ShouldBe(1);
        Kept(2021).ShouldBe(0.85, 1e-12);
        Kept(2022).ShouldBe(0.6, 1e-12);
        (Elo.AtSeason(book, 2021).Driver(Driver(1)) - 1500).ShouldBe(0.95 * (book.Driver(Driver(1)) - 1500), 1e-9);
    }

    [Fact]
    public void After_RenamedTeam_KeepsItsRating()
    {
        var history = Bundled.Value;
        ConstructorId Lineage(ConstructorId id) => history.Constructors[id].Lineage;
        var book = history.CompletedRaces.Where(r => r.Key.Season <= 2020).Aggregate(Elo.Start, (b, race) => Elo.After(b, race, Lineage));

        book.Constructors.Keys.ShouldContain(new ConstructorId("aston-martin"));
        book.Constructors.Keys.ShouldNotContain(new ConstructorId("force-india"));
        book.Constructors.MaxBy(p => p.Value).Key.ShouldBe(new ConstructorId("mercedes"));
        book.Drivers.MaxBy(p => p.Value).Key.ShouldBe(new DriverId("lewis-hamilton"));
    }

    private static ConstructorId Own(ConstructorId id) => id;

    private static DriverId Driver(int number) => new($"driver-{number:D2}");

    private static ConstructorId Team(int driver) => new($"team-{(driver + 1) / 2}");

    /// <summary>A race in which driver i comes in at the i-th of the positions.</summary>
    private static CompletedRace Race(int season, int[] positions) => new()
    {
        Weekend = new RaceWeekend
        {
            Race = new Race
            {
                Key = new RaceKey(season, 1), Name = "Race", Date = new DateOnly(season, 3, 1), Circuit = new CircuitId("ring"), Layout = "ring-1",
                Kind = CircuitKind.Street, Direction = TrackDirection.Clockwise, LapLengthKm = 5, Turns = 10, ScheduledLaps = 50,
            },
            Entries = [],
        },
        LapsRun = 50,
        Results = [.. positions.Select((p, i) => new CarResult { Driver = Driver(i + 1), Constructor = Team(i + 1), Finish = new Finish.Classified(p) })],
    };
}
