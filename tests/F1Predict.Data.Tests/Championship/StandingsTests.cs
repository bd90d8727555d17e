using CsCheck;
using F1Predict.Data.Tests.Bundled;
using F1Predict.Testing;

namespace F1Predict.Data.Tests.Championship;

public sealed class StandingsTests
{
    [Fact]
    public void OfSeason_NoRaceRunYet_IsEmpty()
    {
        Standings.OfSeason(Season.History, 2027).ShouldBeEmpty();
        Standings.OfSeason(Season.History.Before(new RaceKey(2010, 1)), 2010).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void After_OneCarClassified_ListsItAlone(int stopped)
    {
        var history = new HistoryBuilder().Seasons(2023, 1).Rounds(1).Build().WithRaces(race => race.With(results:
            [race.Results[0], .. race.Results.Skip(1).Take(stopped).Select(r => r with { Finish = new Finish.Retired(null), Points = 0 })]));
        var (first, after) = (history.CompletedRaces[0].Results[0], Standings.After(history, new RaceKey(2023, 1)));
        after.Drivers.ShouldBe([new DriverStanding(first.Driver, 1, 25)]);
        after.Constructors.ShouldBe([new ConstructorStanding(first.Constructor, 1, 25)]);
    }

    [Fact]
    public void OfSeason_SeasonWithoutRacesBefore_BeginsAtZero()
    {
        var history = new HistoryBuilder().Seasons(2020, 3).Rounds(2).Build();
        var gap = history.With(history.CompletedRaces.Where(r => r.Key.Season != 2021));
        Standings.OfSeason(gap, 2021).ShouldBeEmpty();
        Standings.OfSeason(gap, 2022)[0].Drivers.Sum(s => s.Points).ShouldBe(gap.CompletedRaces[2].Results.Sum(r => r.Points));
    }

    [Fact]
    public void After_RaceWithoutResult_ThrowsWithTheRace() =>
        Should.Throw<KeyNotFoundException>(() => Standings.After(Season.History, new RaceKey(2026, 6))).Message.ShouldContain("2026-06");

    [Fact]
    public void After_ARace_IsTheSameWhateverCameLater()
    {
        var (race, next) = (new RaceKey(2021, 9), new RaceKey(2021, 10));
        Standings.After(Season.History.Before(next), race).Drivers.ShouldBe(Standings.After(Season.History, race).Drivers);
    }

    [Fact]
    public void Drivers_ChangeOfTeam_TakesTheDriversPointsAlongAndLeavesTheTeamsBehind()
    {
        // Russell drove one race of 2020 for Mercedes, and scored his only points of the season in it.
        var standings = Standings.After(Season.History, new RaceKey(2020, 17));
        standings.Drivers.Single(s => s.Driver.Value == "george-russell").Points.ShouldBe(3);
        standings.Constructors.Single(s => s.Constructor.Value == "williams").Points.ShouldBe(0);
        standings.Constructors.Single(s => s.Constructor.Value == "mercedes").Points.ShouldBe(573);
    }

    [Fact]
    public void Constructors_ForceIndia2018_LosesWhatItHadScoredWhenItEnteredAnew()
    {
        Points(2018, 12, "force-india").ShouldBe(59);
        Points(2018, 13, "force-india").ShouldBe(18, "fifth and sixth in Belgium");
    }

    [Fact]
    public void Constructors_RacingPoint2020_LosesFifteenPointsBetweenTheFourthAndTheFifthRace()
    {
        Points(2020, 4, "racing-point").ShouldBe(42);
        Points(2020, 5, "racing-point").ShouldBe(42 - 15 + 14, "sixth and seventh at Silverstone");
    }

    [Fact]
    public void Drivers_SprintPoints_CountAndSprintPlacesDoNot()
    {
        // Alonso and Leclerc were second three times each in races of 2023. With Leclerc's second place in a sprint he would be ahead.
        var standings = Standings.After(Season.History, new RaceKey(2023, 22)).Drivers.ToDictionary(s => s.Driver.Value);
        standings["fernando-alonso"].ShouldBe(new DriverStanding(new DriverId("fernando-alonso"), 4, 206));
        standings["charles-leclerc"].ShouldBe(new DriverStanding(new DriverId("charles-leclerc"), 5, 206));
        Season.Races(2023).Count(r => r.Weekend.SprintResult.Any(s => s.Driver.Value == "charles-leclerc" && s.Finish.ClassifiedPosition == 2)).ShouldBe(1);

        var level = Level(sprint: true);
        level.Select(s => s.Points).ShouldBe([25, 25]);
        level[0].Driver.Value.ShouldBe("driver-02", "the one with the win of a race");
    }

    [Fact]
    public void Drivers_LevelByCountback_KeepTheOrderOfTheRaceBefore()
    {
        var level = Level(sprint: false);
        level.Select(s => s.Points).ShouldBe([43, 43]);
        level[0].Driver.Value.ShouldBe("driver-02", "first and second, in this order");
    }

    [Fact]
    public void Drivers_NeverClassifiedAndWithoutPoints_AreNotListed()
    {
        var standings = Standings.After(Season.History, new RaceKey(2017, 6));
        Season.Race(2017, 6).Results.ShouldContain(r => r.Driver.Value == "jenson-button");
        standings.Drivers.ShouldNotContain(s => s.Driver.Value == "jenson-button");
    }

    [Fact]
    public void OfSeason_AnyHistory_AddsUpAndIgnoresTheOrderOfRows() => Gen.Int[1, 1_000].Sample(
        seed =>
        {
            var history = new HistoryBuilder(seed).Seasons(2023, 1).Sprint(new RaceKey(2023, 2), SprintFormat.AfterQualifying).Build();
            var standings = Standings.OfSeason(history, 2023);
            standings.Select(s => s.Key).ShouldBe(history.CompletedRaces.Select(r => r.Key));
            var paid = 0.0;
            foreach (var (after, race) in standings.Zip(history.CompletedRaces))
            {
                paid += race.Results.Concat(race.Weekend.SprintResult).Sum(r => r.Points);
                after.Drivers.Sum(s => s.Points).ShouldBe(paid);
                after.Constructors.Sum(s => s.Points).ShouldBe(paid);
                after.Drivers.Select(s => s.Position).ShouldBe(Enumerable.Range(1, after.Drivers.Count));
                after.Drivers.Select(s => s.Points).ShouldBeInOrder(SortDirection.Descending);
            }

            var shuffled = Standings.OfSeason(history.Shuffled(seed), 2023);
            shuffled.Select(s => s.Drivers).ShouldBe(standings.Select(s => s.Drivers));
            shuffled.Select(s => s.Constructors).ShouldBe(standings.Select(s => s.Constructors));
        },
        iter: 20);

    private static double Points(int season, int round, string constructor) =>
        Standings.After(Season.History, new RaceKey(season, round)).Constructors.Single(s => s.Constructor.Value == constructor).Points;

    /// <summary>
    /// Two drivers with the same points after two races: each once first and once second, or (with a sprint) one with a win, the other with
    /// as many points from a second place and a sprint that it won.
    /// </summary>
    private static DriverStanding[] Level(bool sprint)
    {
        var history = new HistoryBuilder().Seasons(2023, 1).Rounds(2).Build();
        var (one, other) = (new DriverId("driver-01"), new DriverId("driver-02"));
        var cars = history.CompletedRaces[0].Results.ToDictionary(r => r.Driver);
        CarResult Car(DriverId driver, int position, double points) => cars[driver] with { Finish = new Finish.Classified(position), Points = points };
        CompletedRace Changed(CompletedRace race) => (race.Key.Round, sprint) switch
        {
            (1, _) => race.With(results: [Car(other, 1, 25), Car(one, 2, 18)]),
            (_, true) => race.With(race.Weekend.With(sprintResult: [Car(one, 1, 7)]), results: [Car(new DriverId("driver-03"), 1, 25)]),
            (_, false) => race.With(results: [Car(one, 1, 25), Car(other, 2, 18)]),
        };
        return [.. Standings.After(history.WithRaces(Changed), new RaceKey(2023, 2)).Drivers.Where(s => s.Driver == one || s.Driver == other)];
    }
}
