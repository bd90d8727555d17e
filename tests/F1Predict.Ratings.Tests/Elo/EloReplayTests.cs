using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Elo;

/// <summary>Ratings over many races: replay, seasons, lineage.</summary>
public sealed class EloReplayTests
{
    private const double Near = 1e-9;

    private static readonly EloRating Elo = new();
    private static readonly RaceHistory History = new HistoryBuilder().Seasons(2019, 4).Rounds(5).Build();

    [Fact]
    public void After_ReplayFromTheStart_EqualsOneRaceMore()
    {
        var races = History.CompletedRaces;
        var book = Elo.Start;
        for (var count = 1; count <= races.Count; count++)
        {
            book = Elo.After(book, races[count - 1], Races.OwnLineage);
            Elo.Replay(Elo.Start, races.Take(count)).Exact().ShouldBe(book.Exact());
        }
    }

    [Fact]
    public void After_LeavesTheBookBeforeItAsItWas()
    {
        var before = Elo.Replay(Elo.Start, History.CompletedRaces.Take(3));
        var exact = before.Exact();
        Elo.After(before, History.CompletedRaces[3], Races.OwnLineage).Exact().ShouldNotBe(exact);
        before.Exact().ShouldBe(exact);
    }

    [Fact]
    public void After_LaterRacesChanged_EarlierBooksStay()
    {
        var changed = History.WithRaces(race => race.Key < new RaceKey(2021, 1) ? race : race.Swapped(0, 1));
        Elo.Replay(Elo.Start, changed.CompletedRaces.Take(10)).Exact().ShouldBe(Elo.Replay(Elo.Start, History.CompletedRaces.Take(10)).Exact());
        Elo.Replay(Elo.Start, changed.CompletedRaces).Exact().ShouldNotBe(Elo.Replay(Elo.Start, History.CompletedRaces).Exact());
    }

    [Fact]
    public void AtSeason_SameSeason_IsTheSameBook()
    {
        var book = Elo.Replay(Elo.Start, History.CompletedRaces.Take(3));
        Elo.AtSeason(book, 2019).ShouldBeSameAs(book);
    }

    [Theory]
    [InlineData(2013, 0.85)]
    [InlineData(2014, 0.6)]
    [InlineData(2020, 0.85)]
    [InlineData(2021, 0.85)]
    [InlineData(2022, 0.6)]
    [InlineData(2026, 0.6)]
    public void AtSeason_NewSeason_FallsBackTowardsTheStart(int season, double constructorsKeep)
    {
        var book = Elo.After(Elo.Start, Races.Of(new RaceKey(season - 1, 1), Car("ada", "aero", 1), Car("ben", "bolt", 2)), Races.OwnLineage);
        var next = Elo.AtSeason(book, season);
        next.Season.ShouldBe(season);
        (next.Rating("ada"), next.Rating("ben")).ShouldBe((1500 + (12 * 0.95), 1500 - (12 * 0.95)));
        next.Team("aero").ShouldBe(1500 + (24 * constructorsKeep), Near);
        next.Team("bolt").ShouldBe(1500 - (24 * constructorsKeep), Near);
    }

    [Fact]
    public void AtSeason_FullCarryOver_ChangesNoRating()
    {
        var elo = new EloRating(new EloOptions { DriverCarryOver = 1, ConstructorCarryOver = 1, ConstructorCarryOverAtRegulationChange = 0 });
        var book = elo.Replay(elo.Start, History.CompletedRaces.Take(5));
        elo.AtSeason(book, 2020).Drivers.ShouldAllBe(p => Math.Abs(p.Value.Value - book.Driver(p.Key).Value) < Near);
        elo.AtSeason(book, 2022).Constructors.ShouldAllBe(p => p.Value.Value == 1500, "a change of rules that leaves nothing");
    }

    [Fact]
    public void After_FirstRaceOfASeason_StartsFromTheBookOfThatSeason()
    {
        var before = Elo.Replay(Elo.Start, History.CompletedRaces.Take(5));
        var race = History.CompletedRaces[5];
        race.Key.ShouldBe(new RaceKey(2020, 1));
        Elo.After(before, race, Races.OwnLineage).Exact().ShouldBe(Elo.After(Elo.AtSeason(before, 2020), race, Races.OwnLineage).Exact());
    }

    [Fact]
    public void After_RenamedTeam_KeepsItsRatingUnderTheLineage()
    {
        var book = Elo.After(Elo.Start, Races.Of(new RaceKey(2020, 1), Car("ada", "old-bolt", 1), Car("ben", "aero", 2)), Lineage);
        var after = Elo.After(book, Races.Of(new RaceKey(2020, 2), Car("ada", "bolt", 1), Car("ben", "aero", 2)), Lineage);
        after.Constructors.Keys.Select(c => c.Value).ShouldBe(["bolt", "aero"], ignoreOrder: true);
        book.Team("bolt").ShouldBe(1524);
        after.Team("bolt").ShouldBeGreaterThan(1524);
        var unrelated = Elo.Replay(Elo.Start, [Races.Of(new RaceKey(2020, 1), Car("ada", "old-bolt", 1), Car("ben", "aero", 2))]);
        unrelated.Team("bolt").ShouldBe(1500, "without the lineage the new name starts anew");

        static ConstructorId Lineage(ConstructorId id) => id.Value == "old-bolt" ? new ConstructorId("bolt") : id;
    }

    [Fact]
    public void After_DriverWhoChangesTeam_TakesTheRatingAlong()
    {
        var book = Elo.After(Elo.Start, Races.Of(new RaceKey(2020, 1), Car("ada", "aero", 1), Car("ben", "bolt", 2)), Races.OwnLineage);
        var swapped = Elo.After(book, Races.Of(new RaceKey(2020, 2), Car("ada", "bolt", 1), Car("ben", "aero", 2)), Races.OwnLineage);

        // Ada's 24 points over Ben are outweighed by the 48 of the car that she left: her win is an upset, worth more than half a step.
        (swapped.Rating("ada") - book.Rating("ada")).ShouldBeGreaterThan(12);
        swapped.Rating("ada").ShouldBe(book.Rating("ada") + (24 * (1 - (1 / (1 + Math.Pow(10, 24.0 / 400))))), Near);
    }

    [Fact]
    public void Replay_BundledHistory_RatesTheChampionsOfTheirTimeFirst()
    {
        var history = RaceHistory.LoadBundled();
        var book = Elo.Replay(Elo.Start, history.CompletedRaces.Where(r => r.Key.Season <= 2023), id => history.Constructors[id].Lineage);
        book.Drivers.MaxBy(p => p.Value.Value).Key.Value.ShouldBe("max-verstappen");
        book.Constructors.MaxBy(p => p.Value.Value).Key.Value.ShouldBe("red-bull");
        book.Constructors.Keys.ShouldNotContain(new ConstructorId("force-india"), "it is rated as aston-martin");
    }

    private static CarResult Car(string driver, string team, int position) => Races.Car(driver, team, new Finish.Classified(position));
}
