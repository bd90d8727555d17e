using System.IO.Compression;
using System.Text;

namespace F1Predict.Ingestion.Tests;

/// <summary>
/// A release in f1db's layout with invented people: two races that were run and one to come, two drivers, one team. Files are kept as lines, so that
/// a test can break one cell; <see cref="Folder"/> and <see cref="Zip"/> write them out.
/// </summary>
internal sealed class TinyRelease : IDisposable
{
    private const string Entrant = "\"tiny-team\",\"tiny-engine\",\"tiny-tyre\"";
    private readonly string _root = Directory.CreateTempSubdirectory("f1predict-").FullName;

    public Dictionary<string, List<string>> Files { get; } = new()
    {
        ["drivers"] =
        [
            "\"id\",\"name\",\"lastName\",\"abbreviation\",\"permanentNumber\",\"dateOfBirth\",\"nationalityCountryId\"",
            "\"anna-one\",\"Anna One\",\"One\",\"ONE\",11,\"1990-01-02\",\"nowhere\"",
            "\"bert-two\",\"Bert Two\",\"Two\",\"TWO\",,\"1991-03-04\",\"nowhere\"",
        ],
        ["constructors"] = ["\"id\",\"name\",\"countryId\"", "\"tiny-team\",\"Tiny Team\",\"nowhere\"", "\"newer-team\",\"Newer Team\",\"nowhere\""],
        ["constructors-chronology"] =
        [
            "\"parentConstructorId\",\"positionDisplayOrder\",\"constructorId\",\"yearFrom\",\"yearTo\"",
            "\"tiny-team\",1,\"tiny-team\",2010,2020", "\"tiny-team\",2,\"newer-team\",2021,",
        ],
        ["circuits"] =
        [
            "\"id\",\"name\",\"fullName\",\"type\",\"placeName\",\"countryId\",\"latitude\",\"longitude\"",
            "\"ring\",\"Ring\",\"The \"\"Ring\"\", Town\",\"STREET\",\"Town\",\"nowhere\",1.5,-2.25",
        ],
        ["grands-prix"] = ["\"id\",\"fullName\"", "\"town\",\"Town Grand Prix\""],
        ["seasons-entrants-drivers"] =
        [
            "\"year\",\"entrantId\",\"constructorId\",\"engineManufacturerId\",\"driverId\",\"rounds\",\"roundsText\",\"testDriver\"",
            "2019,\"e\",\"tiny-team\",\"tiny-engine\",\"anna-one\",\"1;2;3\",\"1-3\",false",
            "2019,\"e\",\"tiny-team\",\"tiny-engine\",\"bert-two\",,,true",
        ],
        ["races"] =
        [
            "\"year\",\"round\",\"date\",\"time\",\"grandPrixId\",\"circuitId\",\"circuitLayoutId\",\"circuitType\",\"direction\",\"courseLength\",\"turns\",\"laps\",\"scheduledLaps\",\"qualifyingFormat\",\"sprintRaceLaps\",\"freePractice1Date\",\"freePractice1Time\",\"freePractice2Date\",\"freePractice2Time\",\"freePractice3Date\",\"freePractice3Time\",\"qualifyingDate\",\"qualifyingTime\",\"sprintQualifyingDate\",\"sprintQualifyingTime\",\"sprintRaceDate\",\"sprintRaceTime\"",
            "2019,1,\"2019-03-03\",\"13:00\",\"town\",\"ring\",\"ring-1\",\"STREET\",\"CLOCKWISE\",4.5,12,48,50,\"KNOCKOUT\",,,,,,,,,,,,,",
            "2019,2,\"2019-03-10\",,\"town\",\"ring\",\"ring-1\",\"STREET\",\"CLOCKWISE\",4.5,12,50,,\"KNOCKOUT\",,,,,,,,,,,,,",
            "2019,3,\"2019-03-17\",\"13:00\",\"town\",\"ring\",\"ring-1\",\"STREET\",\"CLOCKWISE\",4.5,12,50,,\"KNOCKOUT\",,,,,,,,,,,,,",
        ],
        ["races-free-practice-1-results"] = ["\"year\",\"round\",\"driverId\",\"timeMillis\",\"laps\"", "2019,1,\"anna-one\",80001,20"],
        ["races-free-practice-2-results"] = ["\"year\",\"round\",\"driverId\",\"timeMillis\",\"laps\""],
        ["races-free-practice-3-results"] = ["\"year\",\"round\",\"driverId\",\"timeMillis\",\"laps\""],
        ["races-qualifying-results"] =
        [
            "\"year\",\"round\",\"positionNumber\",\"positionText\",\"driverId\",\"timeMillis\",\"q1Millis\",\"q2Millis\",\"q3Millis\"",
            "2019,1,1,\"1\",\"anna-one\",,79000,78500,78000", "2019,1,,\"NC\",\"bert-two\",,,,",
        ],
        ["races-sprint-qualifying-results"] = ["\"year\",\"round\",\"positionNumber\",\"positionText\",\"driverId\",\"timeMillis\",\"q1Millis\",\"q2Millis\",\"q3Millis\""],
        ["races-sprint-starting-grid-positions"] = ["\"year\",\"round\",\"positionNumber\",\"positionText\",\"driverId\",\"gridPenalty\""],
        ["races-sprint-race-results"] = [ResultHeader],
        ["races-starting-grid-positions"] =
        [
            "\"year\",\"round\",\"positionNumber\",\"positionText\",\"driverId\",\"gridPenalty\"",
            "2019,1,1,\"1\",\"anna-one\",", "2019,1,,\"PL\",\"bert-two\",\"SFB\"",
        ],
        ["races-race-results"] =
        [
            ResultHeader,
            $"2019,1,\"1\",11,\"anna-one\",{Entrant},48,5000000,25,1,\"1\",",
            $"2019,1,\"DNF\",12,\"bert-two\",{Entrant},3,,,,\"PL\",\"Gearbox\"",
            $"2019,2,\"1\",12,\"bert-two\",{Entrant},50,5100000,25,2,\"2\",",
            $"2019,2,\"2\",11,\"anna-one\",{Entrant},50,5100500,18,1,\"1\",",
        ],
        ["races-fastest-laps"] = ["\"year\",\"round\",\"driverId\",\"lap\",\"timeMillis\"", "2019,1,\"anna-one\",40,77000"],
        ["races-pit-stops"] = ["\"year\",\"round\",\"driverId\",\"stop\",\"lap\",\"timeMillis\"", "2019,1,\"anna-one\",1,20,22000"],
        ["races-driver-standings"] = ["\"year\",\"round\",\"positionDisplayOrder\",\"driverId\",\"points\"", "2019,1,1,\"anna-one\",25"],
        ["races-constructor-standings"] = ["\"year\",\"round\",\"positionDisplayOrder\",\"constructorId\",\"points\"", "2019,1,1,\"tiny-team\",25"],
    };

    private const string ResultHeader =
        "\"year\",\"round\",\"positionText\",\"driverNumber\",\"driverId\",\"constructorId\",\"engineManufacturerId\",\"tyreManufacturerId\",\"laps\",\"timeMillis\",\"points\",\"gridPositionNumber\",\"gridPositionText\",\"reasonRetired\"";

    /// <summary>Replaces a piece of a file, which must be there.</summary>
    public TinyRelease Change(string file, string old, string with)
    {
        var lines = Files[file];
        var at = lines.FindIndex(l => l.Contains(old, StringComparison.Ordinal));
        if (at < 0) throw new ArgumentException($"{file} has no '{old}'.");
        lines[at] = lines[at].Replace(old, with, StringComparison.Ordinal);
        return this;
    }

    public string Folder()
    {
        var folder = Path.Combine(_root, "folder");
        Directory.CreateDirectory(folder);
        foreach (var (name, lines) in Files) File.WriteAllLines(Path.Combine(folder, $"f1db-{name}.csv"), lines, new UTF8Encoding(false));
        return folder;
    }

    public string Zip()
    {
        var zip = Path.Combine(_root, "release.zip");
        ZipFile.CreateFromDirectory(Folder(), zip);
        return zip;
    }

    public string PathOf(string name) => Path.Combine(_root, name);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
