namespace F1Predict.Ingestion.Tests.F1Db;

/// <summary>Releases with rows that cannot be: each is refused, and the row is named by file, line, column and value.</summary>
public sealed class BadRowTests : IDisposable
{
    private readonly F1DbFolder _release = new();

    public void Dispose() => _release.Dispose();

    [Theory]
    [InlineData("races-race-results")]
    [InlineData("races-qualifying-results")]
    [InlineData("races-starting-grid-positions")]
    [InlineData("races-free-practice-2-results")]
    [InlineData("races-sprint-race-results")]
    [InlineData("races-sprint-starting-grid-positions")]
    [InlineData("races-sprint-qualifying-results")]
    [InlineData("races-fastest-laps")]
    [InlineData("races-pit-stops")]
    [InlineData("races-driver-standings")]
    [InlineData("seasons-entrants-drivers")]
    public void Read_UnknownDriver_IsNamed(string file) =>
        Refused.Cell(_release.Set(file, 1, "driverId", "fay-finch"), file, 1, "driverId", "fay-finch").Message.ShouldContain("driver");

    [Theory]
    [InlineData("races-constructor-standings")]
    [InlineData("seasons-entrants-drivers")]
    public void Read_UnknownConstructor_IsNamed(string file) =>
        Refused.Cell(_release.Set(file, 0, "constructorId", "cog"), file, 0, "constructorId", "cog").Message.ShouldContain("constructor");

    [Fact]
    public void Read_UnknownConstructorInAResult_IsNamedOnce() =>
        Refused.Cell(_release.Set("races-race-results", 0, "constructorId", "cog"), "races-race-results", 0, "constructorId", "cog");

    [Theory]
    [InlineData("races", "turns")]
    [InlineData("races", "laps")]
    [InlineData("races", "courseLength")]
    [InlineData("races", "year")]
    [InlineData("races", "round")]
    [InlineData("races-race-results", "laps")]
    [InlineData("races-race-results", "timeMillis")]
    [InlineData("races-race-results", "points")]
    [InlineData("races-race-results", "gridPositionNumber")]
    [InlineData("races-race-results", "driverNumber")]
    [InlineData("races-qualifying-results", "q3Millis")]
    [InlineData("races-starting-grid-positions", "positionNumber")]
    [InlineData("races-fastest-laps", "timeMillis")]
    [InlineData("races-pit-stops", "stop")]
    [InlineData("races-driver-standings", "points")]
    [InlineData("races-constructor-standings", "positionDisplayOrder")]
    [InlineData("circuits", "latitude")]
    [InlineData("drivers", "permanentNumber")]
    [InlineData("constructors-chronology", "yearFrom")]
    [InlineData("seasons-entrants-drivers", "year")]
    public void Read_TextWhereANumberBelongs_IsNamed(string file, string column)
    {
        var issue = Refused.Issues(_release.Set(file, 0, column, "twelve"))[0];
        (issue.Source, issue.Line, issue.Field, issue.Value).ShouldBe(($"f1db-{file}.csv", F1DbFolder.Line(0), column, "twelve"));
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("12,5")]
    public void Read_NumberThatIsNone_IsNamed(string value) =>
        Refused.Cell(_release.Set("races-driver-standings", 0, "points", value), "races-driver-standings", 0, "points", value);

    [Theory]
    [InlineData("races", "date")]
    [InlineData("drivers", "dateOfBirth")]
    public void Read_BadDate_IsNamed(string file, string column)
    {
        foreach (var value in (string[])["2025-02-30", "16.03.2025", "2025-3-16", "soon"])
            Refused.Cell(_release.Set(file, 0, column, value), file, 0, column, value).Message.ShouldContain("date");
    }

    [Fact]
    public void Read_BadTime_IsNamed() => Refused.Cell(_release.Set("races", 0, "time", "25:00"), "races", 0, "time", "25:00");

    [Fact]
    public void Read_UnknownGrandPrix_IsNamed() =>
        Refused.Cell(_release.Set("races", 1, "grandPrixId", "lake"), "races", 1, "grandPrixId", "lake").Message.ShouldContain("Grand Prix");

    [Theory]
    [InlineData("nowhere")]
    [InlineData("No Where")]
    [InlineData("-harbour")]
    public void Read_UnknownCircuit_IsNamed(string circuit) =>
        Refused.Cell(_release.Set("races", 2, "circuitId", circuit), "races", 2, "circuitId", circuit).Message.ShouldContain("circuit");

    [Theory]
    [InlineData("drivers", "Ada Arrow")]
    [InlineData("drivers", "-ada")]
    [InlineData("drivers", "ada-")]
    [InlineData("drivers", "ÀDA")]
    [InlineData("constructors", "old_bolt")]
    [InlineData("circuits", "-")]
    public void Read_IdThatIsNoSlug_IsNamed(string file, string id)
    {
        var row = _release.Duplicate(file, 0, ("id", id));
        Refused.Cell(_release, file, row, "id", id);
    }

    [Theory]
    [InlineData("drivers")]
    [InlineData("constructors")]
    [InlineData("circuits")]
    [InlineData("grands-prix")]
    public void Read_IdTwice_IsNamed(string file)
    {
        var row = _release.Duplicate(file, 0);
        Refused.Cell(_release, file, row, "id", _release.Cell(file, 0, "id"));
    }

    [Theory]
    [InlineData("drivers", "dateOfBirth")]
    [InlineData("drivers", "name")]
    [InlineData("races", "date")]
    [InlineData("races", "circuitLayoutId")]
    [InlineData("races-race-results", "laps", false)]
    [InlineData("races-fastest-laps", "timeMillis")]
    public void Read_EmptyCell_IsNamedWhereAValueMustBe(string file, string column, bool refused = true)
    {
        _release.Set(file, 0, column, "");
        if (refused) Refused.Cell(_release, file, 0, column, "");
        else F1DbReader.Read(_release.FullName).History.CompletedRaces[0].Results[0].Laps.ShouldBeNull();
    }

    [Theory]
    [InlineData("races", "direction", "UPWARDS")]
    [InlineData("races", "circuitType", "OVAL")]
    [InlineData("circuits", "type", "OVAL")]
    [InlineData("races-race-results", "positionText", "DQ")]
    [InlineData("races-race-results", "positionText", "0")]
    [InlineData("seasons-entrants-drivers", "testDriver", "perhaps")]
    [InlineData("seasons-entrants-drivers", "rounds", "one")]
    [InlineData("seasons-entrants-drivers", "rounds", "100")]
    public void Read_WordThatIsNotExpected_IsNamed(string file, string column, string value) =>
        Refused.Cell(_release.Set(file, 1, column, value), file, 1, column, value);

    [Theory]
    [InlineData("races", "round", "0")]
    [InlineData("races", "round", "100")]
    [InlineData("races", "year", "1949")]
    [InlineData("seasons-entrants-drivers", "year", "1949")]
    [InlineData("seasons-entrants-drivers", "year", "99999")]
    public void Read_SeasonOrRoundOutOfRange_IsReportedOnItsLine(string file, string column, string value)
    {
        var issue = Refused.Issues(_release.Set(file, 1, column, value))[0];
        (issue.Source, issue.Line).ShouldBe(($"f1db-{file}.csv", F1DbFolder.Line(1)));
        issue.ToString().ShouldContain(value);
    }
}
