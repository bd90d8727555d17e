namespace F1Predict.Data.Tests.Issues;

public sealed class DataIssueTests
{
    [Fact]
    public void ToString_AllParts_AreOnOneLine() =>
        new DataIssue("f1db-drivers.csv", "a date is expected", 7, "dateOfBirth", "x").ToString()
            .ShouldBe("f1db-drivers.csv, line 7, dateOfBirth = 'x': a date is expected");

    [Theory]
    [InlineData(null, null, null, "drivers: bad")]
    [InlineData(3, null, null, "drivers, line 3: bad")]
    [InlineData(null, "id", null, "drivers, id: bad")]
    [InlineData(3, "id", "", "drivers, line 3, id = '': bad")]
    public void ToString_WithoutSomeParts_LeavesThemOut(int? line, string? field, string? value, string expected) =>
        new DataIssue("drivers", "bad", line, field, value).ToString().ShouldBe(expected);

    [Fact]
    public void Exception_OneIssue_HasItAsMessage()
    {
        var issue = new DataIssue("drivers", "bad", 3);
        var exception = new RaceDataException(issue);
        exception.Message.ShouldBe(issue.ToString());
        exception.Issues.ShouldBe([issue]);
    }

    [Fact]
    public void Exception_ManyIssues_ShowsTenAndKeepsAll()
    {
        var issues = Enumerable.Range(1, 13).Select(line => new DataIssue("drivers", "bad", line)).ToArray();
        var exception = new RaceDataException(issues);
        exception.Issues.ShouldBe(issues);
        exception.Message.Split(Environment.NewLine).Length.ShouldBe(11);
        exception.Message.ShouldContain("line 10: bad");
        exception.Message.ShouldNotContain("line 11");
        exception.Message.ShouldEndWith("... and 3 more");
    }
}
