using CsCheck;
using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.F1Db;

/// <summary>Releases whose files are missing, broken or of another shape.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private readonly F1DbFolder _release = new();

    public void Dispose() => _release.Dispose();

    [Fact]
    public void Read_NothingAtThePath_IsRefused()
    {
        var path = Path.Combine(_release.FullName, "nowhere");
        Refused.Issues(path).ShouldHaveSingleItem().Source.ShouldBe(path);
    }

    [Fact]
    public void Read_AnyFileMissing_NamesIt()
    {
        foreach (var name in _release.Names)
        {
            using var release = new F1DbFolder();
            release.Remove(name);
            var issue = Refused.Issues(release).ShouldHaveSingleItem();
            (issue.Source, issue.Field).ShouldBe((release.FullName, $"f1db-{name}.csv"));
        }
    }

    [Fact]
    public void Read_SeveralFilesMissingInAZip_NamesThemAll()
    {
        var zip = _release.Remove("races").Remove("drivers").Remove("races-pit-stops").Zip();
        Refused.Issues(zip).Select(issue => (issue.Source, issue.Field)).ShouldBe(
            [(zip, "f1db-drivers.csv"), (zip, "f1db-races.csv"), (zip, "f1db-races-pit-stops.csv")], ignoreOrder: true);
    }

    [Fact]
    public void Read_EmptyFolder_NamesEveryFile()
    {
        using var empty = new TemporaryFolder();
        Refused.Issues(empty.FullName).Count.ShouldBe(_release.Names.Count);
    }

    [Fact]
    public void Read_TextInsteadOfZip_IsRefused()
    {
        var path = Path.Combine(_release.FullName, "f1db-csv.zip");
        File.WriteAllText(path, "<html>504 Gateway Time-out</html>");
        Refused.Issues(path).ShouldHaveSingleItem().Source.ShouldBe(path);
    }

    [Fact]
    public void Read_ZipTruncatedAnywhere_IsRefused()
    {
        var zip = File.ReadAllBytes(_release.Zip());
        var path = Path.Combine(_release.FullName, "truncated.zip");
        for (var length = 0; length < zip.Length; length += 131)
        {
            File.WriteAllBytes(path, zip[..length]);
            Refused.Issues(path).ShouldNotBeEmpty($"{length} of {zip.Length} bytes");
        }
    }

    [Fact]
    public void Read_ZipWithAnAlteredByte_IsRefusedOrReadsTheSame()
    {
        var zip = File.ReadAllBytes(_release.Zip());
        var expected = F1DbReader.Read(_release.FullName).History;
        var path = Path.Combine(_release.FullName, "altered.zip");
        Gen.Select(Gen.Int[0, zip.Length - 1], Gen.Byte[1, 255]).Sample(
            (at, change) =>
            {
                var altered = zip.ToArray();
                altered[at] ^= change;
                File.WriteAllBytes(path, altered);
                try
                {
                    HistoryText.Difference(F1DbReader.Read(path).History, expected).ShouldBeNull();
                }
                catch (RaceDataException e)
                {
                    e.Issues.ShouldNotBeEmpty();
                }
            },
            iter: 300, threads: 1);
    }

    [Theory]
    [InlineData("drivers", "dateOfBirth")]
    [InlineData("constructors", "name")]
    [InlineData("constructors-chronology", "yearFrom")]
    [InlineData("circuits", "latitude")]
    [InlineData("grands-prix", "fullName")]
    [InlineData("seasons-entrants-drivers", "rounds")]
    [InlineData("races", "qualifyingFormat")]
    [InlineData("races", "scheduledLaps")]
    [InlineData("races", "freePractice1Time")]
    [InlineData("races-race-results", "driverId")]
    [InlineData("races-race-results", "positionText")]
    [InlineData("races-free-practice-3-results", "laps")]
    [InlineData("races-qualifying-results", "q2Millis")]
    [InlineData("races-starting-grid-positions", "gridPenalty")]
    [InlineData("races-sprint-race-results", "points")]
    [InlineData("races-fastest-laps", "lap")]
    [InlineData("races-pit-stops", "timeMillis")]
    [InlineData("races-driver-standings", "points")]
    [InlineData("races-constructor-standings", "constructorId")]
    public void Read_ColumnMissing_NamesIt(string file, string column)
    {
        var issue = Refused.Issues(_release.DropColumn(file, column)).ShouldHaveSingleItem();
        (issue.Source, issue.Line, issue.Field).ShouldBe(($"f1db-{file}.csv", 1, column));
    }

    [Fact]
    public void Read_EmptyFile_IsRefused()
    {
        File.WriteAllText(_release.File("races-race-results"), "");
        Refused.Issues(_release)[0].Source.ShouldBe("f1db-races-race-results.csv");
    }

    [Theory]
    [InlineData("drivers", 2)]
    [InlineData("races", 0)]
    [InlineData("races-race-results", 5)]
    public void Read_RowWithTooFewFields_NamesTheLine(string file, int row)
    {
        var issue = Refused.Issues(_release.Shorten(file, row))[0];
        (issue.Source, issue.Line).ShouldBe(($"f1db-{file}.csv", F1DbFolder.Line(row)));
        issue.Message.ShouldContain("fields");
    }

    [Fact]
    public void Read_UnclosedQuote_IsRefused()
    {
        File.AppendAllText(_release.File("drivers"), "\"fay-finch,Fay Finch\n");
        Refused.Issues(_release)[0].Source.ShouldBe("f1db-drivers.csv");
    }

    [Theory]
    [InlineData("races-race-results", 3)]
    [InlineData("drivers", 5)]
    public void Read_FileEndingInTheMiddleOfARow_IsRefused(string file, int lines)
    {
        var text = File.ReadAllLines(_release.File(file)).Take(lines).ToArray();
        File.WriteAllText(_release.File(file), string.Join('\n', text)[..^12]);
        Refused.Issues(_release)[0].Source.ShouldBe($"f1db-{file}.csv");
    }
}
