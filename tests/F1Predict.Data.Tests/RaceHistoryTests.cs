namespace F1Predict.Data.Tests;

public sealed class RaceHistoryTests
{
    [Fact]
    public void Create_RacesInAnyOrder_SortsThem()
    {
        var history = Small.Create([.. Small.Keys.Reverse().Select(Small.Completed)], []);

        history.CompletedRaces.Select(r => r.Key).ShouldBe(Small.Keys);
        (history.DataThrough, history.NextRace).ShouldBe((new RaceKey(2021, 2), null));
    }

    [Fact]
    public void NextRace_WithoutEntries_TakesThoseOfTheRaceBefore()
    {
        var next = Small.History().NextRace!;

        next.Key.ShouldBe(new RaceKey(2021, 3));
        next.Entries.Select(e => e.Driver).ShouldBe(Small.Drivers.Select(d => d.Id));
        next.LatestMoment.ShouldBe(ForecastMoment.BeforeWeekend);
    }

    [Fact]
    public void Before_RaceThatWasRun_HidesItsResultAndAllLaterSessions()
    {
        var before = Small.History().Before(new RaceKey(2021, 1));

        before.CompletedRaces.Select(r => r.Key).ShouldBe(Small.Keys[..2]);
        before.Upcoming.Select(w => w.Key).ShouldBe([new(2021, 1), new(2021, 2), new(2021, 3)]);
        before.NextRace!.LatestMoment.ShouldBe(ForecastMoment.AfterQualifying);
        before.Upcoming[1].LatestMoment.ShouldBe(ForecastMoment.BeforeWeekend);
        before.Upcoming[1].Entries.ShouldNotBeEmpty();
        before.FindCompleted(new RaceKey(2021, 1)).ShouldBeNull();
        before.FindCompleted(new RaceKey(2020, 2)).ShouldNotBeNull();
    }

    [Fact]
    public void Before_NextRace_KnowsAllThatIsKnown()
    {
        var history = Small.History();

        history.Before(history.NextRace!.Key).CompletedRaces.Count.ShouldBe(4);
        history.Before(new RaceKey(2020, 1)).CompletedRaces.ShouldBeEmpty();
    }

    [Fact]
    public void Weekend_UnknownRace_NamesItAndTheEnd() =>
        Should.Throw<KeyNotFoundException>(() => Small.History().Weekend(new RaceKey(2022, 9))).Message.ShouldSatisfyAllConditions(
            m => m.ShouldContain("2022-09"), m => m.ShouldContain("2021-03"));

    [Fact]
    public void Create_RaceTwice_IsRefused() => Refused([.. Small.Keys.Append(new RaceKey(2020, 2)).Select(Small.Completed)]).ShouldContain("race 2020-02, race = '2020-02': the race appears twice");

    [Fact]
    public void Create_UnknownDriver_IsRefused() =>
        RefusedResult(r => [.. r, new CarResult { Driver = new DriverId("nobody"), Constructor = Small.Constructors[0].Id, Finish = new Finish.Retired(null) }])
            .ShouldContain("race 2020-02, result = 'nobody': the driver is not known");

    [Fact]
    public void Create_UnknownConstructor_IsRefused() =>
        RefusedResult(r => [.. r.Skip(1), r[0] with { Constructor = new ConstructorId("no-team") }]).ShouldContain("no-team");

    [Fact]
    public void Create_CarWithTwoResults_IsRefused() => RefusedResult(r => [.. r, r[3]]).ShouldContain("result = 'driver-4': the driver appears twice");

    [Fact]
    public void Create_PositionGivenTwice_IsRefused() =>
        RefusedResult(r => [.. r.Take(3), r[3] with { Finish = new Finish.Classified(2) }]).ShouldContain("result position = '2': the position is given twice");

    [Fact]
    public void Create_NoWinner_IsRefused() => RefusedResult(r => [.. r.Skip(1)]).ShouldContain("no car is classified first");

    [Fact]
    public void Create_EarlierRaceWithoutResult_IsRefused() =>
        Should.Throw<RaceDataException>(() => Small.Create([Small.Completed(new RaceKey(2020, 2))], [Small.Weekend(new RaceKey(2020, 1))])).Message.ShouldContain("2020-01");

    [Fact]
    public void Create_SeveralThingsWrong_ReportsAllOfThem() =>
        Should.Throw<RaceDataException>(() => Small.History(race => With(race, [.. race.Results.Skip(1)]))).Issues.Count.ShouldBe(4);

    private static string RefusedResult(Func<IReadOnlyList<CarResult>, IReadOnlyList<CarResult>> change) =>
        Should.Throw<RaceDataException>(() => Small.History(race => race.Key == new RaceKey(2020, 2) ? With(race, change(race.Results)) : race)).Message;

    private static string Refused(IEnumerable<CompletedRace> races) => Should.Throw<RaceDataException>(() => Small.Create(races, [])).Message;

    private static CompletedRace With(CompletedRace race, IReadOnlyList<CarResult> results) => new() { Weekend = race.Weekend, Results = results, LapsRun = race.LapsRun };
}
