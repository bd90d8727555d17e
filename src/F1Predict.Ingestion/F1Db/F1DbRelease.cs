using System.IO.Compression;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>An f1db release in its CSV form, as the zip or as the folder with its files.</summary>
internal sealed class F1DbRelease : IDisposable
{
    /// <summary>The files that are read, without <c>f1db-</c> and <c>.csv</c>.</summary>
    public static readonly string[] Expected =
    [
        "drivers", "constructors", "constructors-chronology", "circuits", "grands-prix", "seasons-entrants-drivers", "races",
        "races-free-practice-1-results", "races-free-practice-2-results", "races-free-practice-3-results",
        "races-qualifying-results", "races-sprint-qualifying-results", "races-sprint-starting-grid-positions", "races-sprint-race-results",
        "races-starting-grid-positions", "races-race-results", "races-fastest-laps", "races-pit-stops",
        "races-driver-standings", "races-constructor-standings",
    ];

    private readonly string _folder;
    private readonly ZipArchive? _zip;

    /// <exception cref="RaceDataException">There is nothing at the path, it is not a zip, or a file is missing in it.</exception>
    public F1DbRelease(string path)
    {
        _folder = path;
        if (File.Exists(path)) _zip = OpenZip(path);
        else if (!Directory.Exists(path)) throw new RaceDataException(new DataIssue(path, "there is no such file or folder"));

        var missing = Expected.Where(name => !Has(FileName(name))).Select(name => new DataIssue(path, "the file is missing", Field: FileName(name))).ToArray();
        if (missing.Length == 0) return;
        Dispose();
        throw new RaceDataException(missing);
    }

    public static string FileName(string name) => $"f1db-{name}.csv";

    public CsvTable Open(string name, IssueLog issues, params ReadOnlySpan<string> columns)
    {
        var file = FileName(name);
        try
        {
            var stream = _zip is null ? (Stream)File.OpenRead(Path.Combine(_folder, file)) : ZipContent.Read(_zip.GetEntry(file)!);
            return new CsvTable(stream, file, issues, columns);
        }
        catch (InvalidDataException e)
        {
            throw new RaceDataException(new DataIssue(file, $"it cannot be unpacked: {e.Message}"), e);
        }
    }

    public void Dispose() => _zip?.Dispose();

    private static ZipArchive OpenZip(string path)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);

            // The list of files is read here or at the first question for one: a broken one must come to light here.
            _ = zip.Entries;
            return zip;
        }
        catch (InvalidDataException e)
        {
            zip?.Dispose();
            throw new RaceDataException(new DataIssue(path, "it is not a zip, or was truncated"), e);
        }
    }

    private bool Has(string file) => _zip is null ? File.Exists(Path.Combine(_folder, file)) : _zip.GetEntry(file) is not null;
}
