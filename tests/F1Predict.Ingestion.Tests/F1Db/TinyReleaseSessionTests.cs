using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.F1Db;

/// <summary>The sessions of a small undamaged release, and the oddities of f1db that are resolved.</summary>
public sealed class TinyReleaseSessionTests : IDisposable
{
    private static readonly RaceKey Plain = new(2025, 1);
    private static readonly RaceKey WithSprint = new(2025, 2);
    private static readonly DriverId Ada = new("ada-arrow");
    private static readonly DriverId Ben = new("ben-brook");
    private static readonly DriverId Dan = new("dan-drake");
    private static readonly DriverId Eve = new("eve-east");

    private readonly F1DbFolder _release = new();

    public void Dispose() => _release.Dispose();

    [Fact]
    public void Read_EntriesOfAPastRace_AreThoseOfItsResult() =>
        Read().Weekend(WithSprint).Entries.ShouldContain(new Entry(Dan, new ConstructorId("bolt"), "bolt", 4), "the car did not start, but was entered");

    [Fact]
    public void Read_EntriesOfAComingRace_AreThoseOfTheEntryList()
    {
        var entries = Read().NextRace!.Entries;
        entries.Select(e => e.Driver.Value).ShouldBe(["ada-arrow", "cleo-carter", "dan-drake", "eve-east"], ignoreOrder: true);
        entries.ShouldContain(new Entry(Eve, new ConstructorId("aero"), "vulcan"));
    }

    [Fact]
    public void Read_TestDriver_IsNotEntered() => Read().Weekend(Plain).Entries.ShouldNotContain(e => e.Driver == Eve);

    [Fact]
    public void Read_Practice_KeepsReserveDriversAndMissingTimes()
    {
        var practice = Read().Weekend(Plain).Practice1;
        practice.ShouldContain(new PracticeResult(Eve, 91_500, 12));
        practice.ShouldContain(new PracticeResult(Dan, null, 3));
    }

    [Fact]
    public void Read_QualifyingInThreeParts_HasEachPart() =>
        Read().Weekend(Plain).Qualifying.ShouldContain(new QualifyingResult(Ada, 1, 90_500, 90_200, 89_900));

    [Fact]
    public void Read_QualifyingInOnePart_HasItsTimeAsTheFirst() =>
        Read().Weekend(WithSprint).Qualifying.ShouldContain(new QualifyingResult(Ada, 2, 71_000, null, null));

    [Fact]
    public void Read_StartingGrid_HasPenaltiesAndPitLaneStarts()
    {
        var grid = Read().Weekend(Plain).StartingGrid;
        grid.ShouldContain(new GridSlot(Ben, 3, "5"));
        grid.Single(slot => slot.Driver == Dan).FromPitLane.ShouldBeTrue();
    }

    [Fact]
    public void Read_SprintWeekend_HasItsSprint()
    {
        var weekend = Read().Weekend(WithSprint);
        weekend.SprintQualifying.Count.ShouldBe(2);
        weekend.SprintGrid.Count.ShouldBe(4);
        weekend.SprintResult.Single(r => r.Driver == Ada).Points.ShouldBe(8);
        Read().Weekend(Plain).SprintResult.ShouldBeEmpty();
    }

    [Fact]
    public void Read_HalfPoints_AreKept() => Read().FindCompleted(WithSprint)!.Results.ShouldContain(r => r.Points == 12.5);

    [Fact]
    public void Read_AfterTheRace_HasLapsStopsAndStandings()
    {
        var race = Read().FindCompleted(Plain)!;
        race.FastestLaps.ShouldBe([new FastestLap(Ada, 40, 93_000), new FastestLap(Ben, null, 93_100)]);
        race.PitStops.ShouldBe([new PitStop(Ada, 1, 20, 22_500), new PitStop(Ada, 2, 35, 22_600), new PitStop(Ben, 1, 21, null)]);
        race.DriverStandings[1].ShouldBe(new DriverStanding(Ben, 2, 18));
        race.ConstructorStandings[0].ShouldBe(new ConstructorStanding(new ConstructorId("aero"), 1, 43));
    }

    [Fact]
    public void Read_DriverTwiceInQualifyingWithoutPosition_IsNotedAndTheFirstRowUsed()
    {
        var copy = _release.Duplicate("races-qualifying-results", 3, ("positionNumber", ""), ("positionText", "DSQ"), ("q1Millis", "95000"));
        var read = F1DbReader.Read(_release.FullName);
        var note = read.Issues.ShouldHaveSingleItem();
        (note.Source, note.Line, note.Field, note.Value).ShouldBe(("f1db-races-qualifying-results.csv", F1DbFolder.Line(copy), "driverId", "dan-drake"));
        read.History.Weekend(Plain).Qualifying.Single(q => q.Driver == Dan).Q1Ms.ShouldBeNull();
    }

    [Fact]
    public void Read_Turkey2021_IsDatedToTheDayItWasRun()
    {
        File.WriteAllLines(_release.File("races-race-results"), File.ReadLines(_release.File("races-race-results")).Take(1).ToArray());
        File.WriteAllLines(_release.File("races-sprint-race-results"), File.ReadLines(_release.File("races-sprint-race-results")).Take(1).ToArray());
        _release.Set("races", 2, "year", "2021").Set("races", 2, "round", "16").Set("races", 2, "date", "2021-10-03").Set("races", 2, "time", "12:00");
        var read = F1DbReader.Read(_release.FullName);
        var race = read.History.Weekend(new RaceKey(2021, 16)).Race;
        race.Date.ShouldBe(new DateOnly(2021, 10, 10));
        race.Sessions.Race.ShouldBe(new DateTimeOffset(2021, 10, 10, 12, 0, 0, TimeSpan.Zero));
        read.Issues.ShouldHaveSingleItem().Value.ShouldBe("2021-10-03");
    }

    [Fact]
    public void Read_WithWeather_GivesItToItsRaceOnly()
    {
        using var folder = new TemporaryFolder();
        var weather = folder.Write(
            "race-weather.csv",
            "year,round,race_date,air_temp_c,track_temp_c,humidity_pct,precipitation_mm,wind_speed_kph,conditions\n2025,2,2025-03-30,21.5,,,0.3,,mixed\n");
        var history = F1DbReader.Read(_release.FullName, weather).History;
        history.FindCompleted(WithSprint)!.Weather.ShouldBe(
            new RaceWeather { AirTemperatureC = 21.5, PrecipitationMm = 0.3, Conditions = TrackConditions.Mixed });
        history.FindCompleted(Plain)!.Weather.ShouldBeNull();
    }

    private RaceHistory Read() => F1DbReader.Read(_release.FullName).History;
}
