using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.F1Db;

/// <summary>Releases whose rows contradict one another, and releases with many faults.</summary>
public sealed class ContradictionTests : IDisposable
{
    private readonly F1DbFolder _release = new();

    public void Dispose() => _release.Dispose();

    [Theory]
    [InlineData("races-race-results")]
    [InlineData("races-sprint-race-results")]
    [InlineData("races-qualifying-results")]
    [InlineData("races-starting-grid-positions")]
    [InlineData("races-fastest-laps")]
    [InlineData("races-driver-standings")]
    [InlineData("races-free-practice-1-results")]
    public void Read_DriverTwiceInOneRace_IsNamed(string file)
    {
        var row = _release.Duplicate(file, 1);
        Refused.Cell(_release, file, row, "driverId", _release.Cell(file, 1, "driverId")).Message.ShouldContain("twice");
    }

    [Fact]
    public void Read_RaceTwice_IsNamed()
    {
        var row = _release.Duplicate("races", 0);
        Refused.Cell(_release, "races", row, "round", "2025-01").Message.ShouldContain("twice");
    }

    [Fact]
    public void Read_ResultOfARaceThatIsNotInTheCalendar_IsNamed() =>
        Refused.Cell(_release.Set("races-pit-stops", 0, "round", "9"), "races-pit-stops", 0, "round", "2025-09");

    [Fact]
    public void Read_PositionTwice_NamesTheRace()
    {
        var issue = Refused.Issues(_release.Set("races-race-results", 1, "positionText", "1")).ShouldHaveSingleItem();
        (issue.Source, issue.Value).ShouldBe(("race 2025-01", "1"));
    }

    [Fact]
    public void Read_RaceWithoutWinner_NamesTheRace()
    {
        var issue = Refused.Issues(_release.Set("races-race-results", 0, "positionText", "DSQ")).ShouldHaveSingleItem();
        issue.Source.ShouldBe("race 2025-01");
        issue.Message.ShouldContain("first");
    }

    [Fact]
    public void Read_EarlierRaceWithoutResult_NamesTheRace()
    {
        for (var row = 0; row < 4; row++) _release.Set("races-race-results", row, "round", "3");
        Refused.Issues(_release).ShouldContain(issue => issue.Source == "race 2025-01" && issue.Message.Contains("no result"));
    }

    [Fact]
    public void Read_SeveralFaults_AreAllReportedInOrder()
    {
        _release.Set("races-race-results", 0, "driverId", "fay-finch")
            .Set("races-race-results", 1, "driverId", "gus-gray")
            .Set("races-race-results", 2, "timeMillis", "fast")
            .Set("races-race-results", 2, "points", "many")
            .Set("races-driver-standings", 3, "points", "few")
            .Set("races-pit-stops", 0, "lap", "");
        Refused.Issues(_release).Select(issue => (issue.Source, issue.Line, issue.Field, issue.Value)).ShouldBe(
        [
            ("f1db-races-race-results.csv", 2, "driverId", "fay-finch"),
            ("f1db-races-race-results.csv", 3, "driverId", "gus-gray"),
            ("f1db-races-race-results.csv", 4, "timeMillis", "fast"),
            ("f1db-races-race-results.csv", 4, "points", "many"),
            ("f1db-races-pit-stops.csv", 2, "lap", ""),
            ("f1db-races-driver-standings.csv", 5, "points", "few"),
        ]);
    }

    [Fact]
    public void Read_FaultsInPeople_AreAllReportedBeforeAnyRaceIsRead()
    {
        _release.Set("drivers", 0, "dateOfBirth", "x").Set("circuits", 0, "longitude", "y").Set("races", 0, "turns", "z");
        Refused.Issues(_release).Select(issue => (issue.Source, issue.Value)).ShouldBe([("f1db-drivers.csv", "x"), ("f1db-circuits.csv", "y")]);
    }

    [Fact]
    public void Read_FaultWithoutEnd_StopsReading()
    {
        File.AppendAllLines(_release.File("drivers"), Enumerable.Range(0, 5_000).Select(n => $"driver-{n}"));
        var issues = Refused.Issues(_release);
        issues.Count.ShouldBeInRange(100, 1_000);
        issues[0].Line.ShouldBe(7);
    }

    [Fact]
    public void Read_Refused_ShowsTheFaultInTheMessage() =>
        Should.Throw<RaceDataException>(() => F1DbReader.Read(_release.Set("races-race-results", 0, "laps", "all").FullName))
            .Message.ShouldBe("f1db-races-race-results.csv, line 2, laps = 'all': a whole number is expected");
}
