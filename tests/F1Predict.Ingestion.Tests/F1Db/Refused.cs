using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.F1Db;

/// <summary>Reads a damaged release, which must be refused.</summary>
internal static class Refused
{
    public static IReadOnlyList<DataIssue> Issues(F1DbFolder release) => Issues(release.FullName);

    public static IReadOnlyList<DataIssue> Issues(string path) => Should.Throw<RaceDataException>(() => F1DbReader.Read(path)).Issues;

    /// <summary>The only issue of a release that has one fault; it must name the row and the cell.</summary>
    public static DataIssue Cell(F1DbFolder release, string file, int row, string column, string? value)
    {
        var issue = Issues(release).ShouldHaveSingleItem();
        issue.Source.ShouldBe($"f1db-{file}.csv");
        issue.Line.ShouldBe(F1DbFolder.Line(row));
        issue.Field.ShouldBe(column);
        issue.Value.ShouldBe(value);
        return issue;
    }
}
