using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.F1Db;

/// <summary>What a small undamaged release is read as.</summary>
public sealed class TinyReleaseTests : IDisposable
{
    private static readonly RaceKey Plain = new(2025, 1);
    private static readonly RaceKey WithSprint = new(2025, 2);
    private static readonly DriverId Ada = new("ada-arrow");
    private static readonly DriverId Ben = new("ben-brook");
    private static readonly DriverId Cleo = new("cleo-carter");
    private static readonly DriverId Dan = new("dan-drake");

    private readonly F1DbFolder _release = new();

    public void Dispose() => _release.Dispose();

    [Fact]
    public void Read_FolderAndZip_GiveEqualHistories()
    {
        var folder = F1DbReader.Read(_release.FullName);
        var zip = F1DbReader.Read(_release.Zip());
        HistoryText.Difference(zip.History, folder.History).ShouldBeNull();
        folder.Issues.ShouldBeEmpty();
        zip.Issues.ShouldBeEmpty();
    }

    [Fact]
    public void Read_RowsOfCalendarAndPeopleReversed_GivesTheSameHistory()
    {
        var expected = Read();
        foreach (var name in (string[])["drivers", "constructors", "constructors-chronology", "circuits", "grands-prix", "races"]) _release.Reverse(name);
        HistoryText.Difference(Read(), expected).ShouldBeNull();
    }

    [Fact]
    public void Read_RacesWithAndWithoutResult_AreCompletedAndUpcoming()
    {
        var history = Read();
        history.CompletedRaces.Select(r => r.Key).ShouldBe([Plain, WithSprint]);
        history.Upcoming.ShouldHaveSingleItem().Key.ShouldBe(new RaceKey(2025, 3));
    }

    [Fact]
    public void Read_QuotesCommasAndAccents_AreKept()
    {
        var drivers = Read().Drivers;
        drivers[Cleo].Name.ShouldBe("Cleo \"Cee\" Carter");
        drivers[Dan].Name.ShouldBe("Dan Drake, Jr.");
        drivers[new DriverId("eve-east")].Name.ShouldBe("Ève East");
    }

    [Fact]
    public void Read_Driver_HasAllFields() => Read().Drivers[Ada].ShouldBe(
        new Driver(Ada, "Ada Arrow", "Arrow", "ARR", new DateOnly(1995, 1, 31), "finland", 7));

    [Fact]
    public void Read_DriverWithoutPermanentNumber_HasNull() => Read().Drivers[Ben].PermanentNumber.ShouldBeNull();

    [Fact]
    public void Read_Circuit_HasAllFields() => Read().Circuits[new CircuitId("harbour")].ShouldBe(
        new Circuit(new CircuitId("harbour"), "Harbour", "Harbour Street Circuit", "Harbour Town", "canada", CircuitKind.Street, -12.5, 140.25));

    [Theory]
    [InlineData("aero", "aero")]
    [InlineData("bolt", "bolt")]
    [InlineData("old-bolt", "bolt")]
    public void Read_Lineage_IsTheNewestNameOfTheChronology(string constructor, string lineage) =>
        Read().Constructors[new ConstructorId(constructor)].Lineage.Value.ShouldBe(lineage);

    [Fact]
    public void Read_Race_HasPlannedAndRunLapsApart()
    {
        var race = Read().FindCompleted(Plain)!;
        race.Race.ScheduledLaps.ShouldBe(50);
        race.LapsRun.ShouldBe(48);
        Read().FindCompleted(WithSprint)!.Race.ScheduledLaps.ShouldBe(60, "f1db leaves the planned laps out where all were run");
    }

    [Fact]
    public void Read_Race_HasAllFields()
    {
        var race = Read().Weekend(WithSprint).Race;
        race.ShouldBe(new Race
        {
            Key = WithSprint,
            Name = "Harbour Grand Prix",
            Date = new DateOnly(2025, 3, 30),
            Circuit = new CircuitId("harbour"),
            Layout = "harbour-1",
            Kind = CircuitKind.Street,
            Direction = TrackDirection.AntiClockwise,
            LapLengthKm = 4.25,
            Turns = 19,
            ScheduledLaps = 60,
            Sprint = SprintFormat.BeforeQualifying,
            Sessions = new SessionTimes
            {
                Practice1 = Utc(28, 3, 30),
                SprintQualifying = Utc(28, 7, 30),
                Sprint = Utc(29, 3, 0),
                Qualifying = Utc(29, 7, 0),
                Race = Utc(30, 7, 0),
            },
        });
        static DateTimeOffset Utc(int day, int hour, int minute) => new(2025, 3, day, hour, minute, 0, TimeSpan.Zero);
    }

    [Theory]
    [InlineData("2021", "SPRINT_RACE", "", SprintFormat.SetsTheGrid)]
    [InlineData("2023", "KNOCKOUT", "19", SprintFormat.AfterQualifying)]
    [InlineData("2024", "KNOCKOUT", "19", SprintFormat.BeforeQualifying)]
    [InlineData("2024", "KNOCKOUT", "", SprintFormat.None)]
    public void Read_SprintFormat_FollowsSeasonAndFormat(string year, string format, string sprintLaps, SprintFormat expected)
    {
        // A year before those with results: a race to come that comes before a completed one is refused.
        foreach (var file in (string[])["races-race-results", "races-sprint-race-results"]) KeepNoRows(file);
        _release.Set("races", 2, "year", year).Set("races", 2, "qualifyingFormat", format).Set("races", 2, "sprintRaceLaps", sprintLaps);
        Read().Weekend(new RaceKey(int.Parse(year), 3)).Race.Sprint.ShouldBe(expected);
    }

    [Fact]
    public void Read_Results_HaveFinishGridLapsTimeAndPoints()
    {
        var results = Read().FindCompleted(Plain)!.Results.ToDictionary(r => r.Driver);
        results[Ben].ShouldBe(new CarResult
        {
            Driver = Ben,
            Constructor = new ConstructorId("aero"),
            Finish = new Finish.Classified(2),
            GridPosition = 3,
            Laps = 48,
            TimeMs = 4_512_345,
            Points = 18,
        });
        results[Cleo].Finish.ShouldBe(new Finish.Classified(3, "Gearbox"), "a car that stopped can still be classified");
        results[Dan].Finish.ShouldBe(new Finish.Retired("Engine"));
        (results[Dan].FromPitLane, results[Dan].GridPosition).ShouldBe((true, null));
    }

    [Theory]
    [InlineData("DNF", typeof(Finish.Retired))]
    [InlineData("NC", typeof(Finish.NotClassified))]
    [InlineData("DNS", typeof(Finish.DidNotStart))]
    [InlineData("DNQ", typeof(Finish.DidNotQualify))]
    [InlineData("DNP", typeof(Finish.DidNotParticipate))]
    [InlineData("DSQ", typeof(Finish.Disqualified))]
    [InlineData("EX", typeof(Finish.Excluded))]
    public void Read_PositionText_NamesTheFinish(string text, Type finish)
    {
        _release.Set("races-race-results", 3, "positionText", text);
        Read().FindCompleted(Plain)!.Results.Single(r => r.Driver == Dan).Finish.ShouldBeOfType(finish);
    }

    private RaceHistory Read() => F1DbReader.Read(_release.FullName).History;

    private void KeepNoRows(string name) => File.WriteAllLines(_release.File(name), File.ReadLines(_release.File(name)).Take(1).ToArray());
}
