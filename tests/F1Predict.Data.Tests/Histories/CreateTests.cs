using F1Predict.Testing;

namespace F1Predict.Data.Tests.Histories;

/// <summary>What <see cref="RaceHistory.Create"/> refuses, and that it says which race.</summary>
public sealed class CreateTests
{
    private static readonly RaceKey Key = new(2020, 3);
    private static readonly DriverId Stranger = new("a-stranger");
    private static readonly ConstructorId StrangeTeam = new("a-strange-team");
    private static readonly RaceHistory Valid = new HistoryBuilder().Sprint(Key, SprintFormat.BeforeQualifying).Build();

    public static TheoryData<string> Lists =>
        ["entry", "practice 1", "practice 2", "practice 3", "qualifying", "sprint qualifying", "sprint grid", "starting grid", "sprint result", "result", "fastest lap"];

    [Fact]
    public void Create_RacesInAnyOrder_SortsThem()
    {
        var history = Valid.With(Valid.CompletedRaces.Reverse(), Valid.Upcoming.Reverse());
        HistoryText.Difference(history, Valid).ShouldBeNull();
    }

    [Fact]
    public void Create_Nothing_IsAnEmptyHistory()
    {
        var empty = RaceHistory.Create([], [], [], [], []);
        empty.CompletedRaces.ShouldBeEmpty();
        empty.NextRace.ShouldBeNull();
        empty.DataThrough.ShouldBeNull();
        empty.Before(Key).CompletedRaces.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Create_UnknownDriver_NamesRaceListAndDriver(string list)
    {
        var issue = Refused(race => Changed(race, list, known: false)).ShouldHaveSingleItem();
        (issue.Source, issue.Field, issue.Value).ShouldBe(("race 2020-03", list, Stranger.Value));
        issue.Message.ShouldContain("driver");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Create_DriverTwice_NamesRaceListAndDriver(string list)
    {
        var twice = Valid.Drivers.Values.MinBy(d => d.Id.Value, StringComparer.Ordinal)!.Id;
        Refused(race => Changed(race, list, known: true))
            .ShouldContain(issue => issue.Source == "race 2020-03" && issue.Field == list && issue.Value == twice.Value && issue.Message.Contains("twice"));
    }

    [Fact]
    public void Create_UnknownDriverInStandingsOrPitStops_IsNamed()
    {
        var issues = Refused(race => race.With(
            driverStandings: [new DriverStanding(Stranger, 1, 10)],
            pitStops: [new PitStop(Stranger, 1, 10, null)]));
        issues.Select(i => (i.Source, i.Field, i.Value)).ShouldBe(
            [("race 2020-03", "driver standing", Stranger.Value), ("race 2020-03", "pit stop", Stranger.Value)], ignoreOrder: true);
    }

    [Fact]
    public void Create_UnknownConstructor_IsNamedWhereverItStands()
    {
        var issues = Refused(race => race.With(
            weekend: race.Weekend.With(entries: [race.Weekend.Entries[0] with { Constructor = StrangeTeam }, .. race.Weekend.Entries.Skip(1)]),
            results: [race.Results[0] with { Constructor = StrangeTeam }, .. race.Results.Skip(1)],
            constructorStandings: [new ConstructorStanding(StrangeTeam, 1, 10)]));
        issues.Select(i => i.Field).ShouldBe(["entry", "result", "constructor standing"], ignoreOrder: true);
        issues.ShouldAllBe(i => i.Source == "race 2020-03" && i.Value == StrangeTeam.Value);
    }

    [Fact]
    public void Create_UnknownCircuit_IsNamed()
    {
        var issue = Refused(race => race.With(weekend: race.Weekend.With(race: race.Race with { Circuit = new CircuitId("on-the-moon") }))).ShouldHaveSingleItem();
        (issue.Source, issue.Field, issue.Value).ShouldBe(("race 2020-03", "circuit", "on-the-moon"));
    }

    [Fact]
    public void Create_RaceTwice_IsNamed() => Refused(Valid.CompletedRaces.Append(Valid.FindCompleted(Key)!), Valid.Upcoming)
        .ShouldContain(issue => issue.Value == "2020-03" && issue.Message.Contains("twice"));

    [Fact]
    public void Create_RaceBothRunAndToCome_IsNamed() => Refused(Valid.CompletedRaces, Valid.Upcoming.Append(Valid.CompletedRaces[^1].Weekend))
        .ShouldContain(issue => issue.Value == "2021-06" && issue.Message.Contains("twice"));

    [Fact]
    public void Create_PositionTwice_NamesItAndTheSecondDriver()
    {
        var second = Valid.FindCompleted(Key)!.Results[1].Driver;
        var issue = Refused(race => race.With(results: [race.Results[0], race.Results[1] with { Finish = new Finish.Classified(1) }, .. race.Results.Skip(2)]))
            .ShouldHaveSingleItem();
        (issue.Source, issue.Field, issue.Value).ShouldBe(("race 2020-03", "result position", "1"));
        issue.Message.ShouldContain(second.Value);
    }

    [Fact]
    public void Create_NoWinner_IsNamed() =>
        Refused(race => race.With(results: [race.Results[0] with { Finish = new Finish.Disqualified(null) }, .. race.Results.Skip(1)]))
            .ShouldHaveSingleItem().ToString().ShouldContain("race 2020-03");

    [Fact]
    public void Create_NoResults_IsNamed() => Refused(race => race.With(results: [])).ShouldHaveSingleItem().ToString().ShouldContain("race 2020-03");

    [Fact]
    public void Create_EarlierRaceWithoutResult_IsNamed()
    {
        var issue = Refused(Valid.CompletedRaces.Where(r => r.Key != Key), Valid.Upcoming.Append(Valid.Weekend(Key))).ShouldHaveSingleItem();
        (issue.Source, issue.Value).ShouldBe(("race 2020-03", "2020-03"));
        issue.Message.ShouldContain("2021-06", Case.Sensitive, "the later race that has a result");
    }

    [Fact]
    public void Create_DriverConstructorAndCircuitTwice_AreAllNamed()
    {
        var (driver, constructor, circuit) = (Valid.Drivers.Values[0], Valid.Constructors.Values[0], Valid.Circuits.Values[0]);
        var issues = Should.Throw<RaceDataException>(() => RaceHistory.Create(
            [.. Valid.Drivers.Values, driver], [.. Valid.Constructors.Values, constructor], [.. Valid.Circuits.Values, circuit],
            Valid.CompletedRaces, Valid.Upcoming)).Issues;
        issues.Select(i => (i.Source, i.Value)).ShouldBe(
            [("driver", driver.Id.Value), ("constructor", constructor.Id.Value), ("circuit", circuit.Id.Value)], ignoreOrder: true);
    }

    [Fact]
    public void Create_SeveralFaults_AreAllReported() => Should.Throw<RaceDataException>(() => Valid.WithRaces(race => race.With(results: [])))
        .Issues.Count.ShouldBe(Valid.CompletedRaces.Count);

    private static IReadOnlyList<DataIssue> Refused(Func<CompletedRace, CompletedRace> change) =>
        Should.Throw<RaceDataException>(() => Valid.WithRace(Key, change)).Issues;

    private static IReadOnlyList<DataIssue> Refused(IEnumerable<CompletedRace> completed, IEnumerable<RaceWeekend> upcoming) =>
        Should.Throw<RaceDataException>(() => Valid.With(completed, upcoming)).Issues;

    /// <summary>Puts a stranger into one list, or a known driver twice.</summary>
    private static CompletedRace Changed(CompletedRace race, string list, bool known)
    {
        var known1 = Valid.Drivers.Values.MinBy(d => d.Id.Value, StringComparer.Ordinal)!.Id;
        DriverId[] drivers = known ? [known1, known1] : [Stranger];
        var team = Valid.Constructors.Values[0].Id;
        var practice = drivers.Select(d => new PracticeResult(d, 90_000, 10)).ToArray();
        var qualifying = drivers.Select(d => new QualifyingResult(d, null, 90_000, null, null)).ToArray();
        var grid = drivers.Select((d, at) => new GridSlot(d, at + 1)).ToArray();
        var results = drivers.Select((d, at) => new CarResult { Driver = d, Constructor = team, Finish = new Finish.Classified(at + 1) }).ToArray();
        var weekend = race.Weekend;
        return list switch
        {
            "entry" => race.With(weekend.With(entries: [.. drivers.Select(d => new Entry(d, team, "engine"))])),
            "practice 1" => race.With(weekend.With(practice1: practice)),
            "practice 2" => race.With(weekend.With(practice2: practice)),
            "practice 3" => race.With(weekend.With(practice3: practice)),
            "qualifying" => race.With(weekend.With(qualifying: qualifying)),
            "sprint qualifying" => race.With(weekend.With(sprintQualifying: qualifying)),
            "sprint grid" => race.With(weekend.With(sprintGrid: grid)),
            "starting grid" => race.With(weekend.With(startingGrid: grid)),
            "sprint result" => race.With(weekend.With(sprintResult: results)),
            "result" => race.With(results: results),
            "fastest lap" => race.With(fastestLaps: [.. drivers.Select(d => new FastestLap(d, 1, 90_000))]),
            _ => throw new ArgumentOutOfRangeException(nameof(list), list, "no such list"),
        };
    }
}
