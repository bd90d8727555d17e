using System.Globalization;
using F1Predict.Data;
using F1Predict.Ingestion;

namespace F1Predict.Extending;

/// <summary>Reads results from files that somebody wrote by hand: <c>2026-06.csv</c> with a line <c>place,driver,constructor,grid,laps</c> a car.</summary>
public sealed class ResultsFileSource(string folder, TimeProvider clock) : IRaceSource
{
    /// <inheritdoc/>
    public string Name => "results-file";

    /// <inheritdoc/>
    public async Task<SourceBatch> FetchAsync(SourceQuery query, IProgress<IngestionProgress>? progress, CancellationToken ct)
    {
        var issues = new List<DataIssue>();
        var races = new List<RaceUpdate>();
        foreach (var file in Directory.GetFiles(folder, $"{query.Season}-*.csv").Order(StringComparer.Ordinal))
        {
            var key = RaceKey.Parse(Path.GetFileNameWithoutExtension(file));
            if (query.Wants(key)) races.Add(Read(key, Path.GetFileName(file), await File.ReadAllLinesAsync(file, ct), issues));
        }

        return new SourceBatch { Drivers = [], Constructors = [], Circuits = [], Races = races, Issues = issues, FetchedAt = clock.GetUtcNow() };
    }

    private static RaceUpdate Read(RaceKey key, string file, string[] lines, List<DataIssue> issues)
    {
        var points = PointsSystem.Of(key.Season).RacePoints;
        var results = new List<CarResult>();
        foreach (var (index, line) in lines.Index())
        {
            string[] cells = line.Split(',');
            if (cells.Length != 5 || !int.TryParse(cells[3], CultureInfo.InvariantCulture, out var grid) || !int.TryParse(cells[4], CultureInfo.InvariantCulture, out var laps))
            {
                // A row that cannot be right is reported, never guessed.
                issues.Add(new DataIssue(file, "place,driver,constructor,grid,laps is expected", index + 1, Value: line));
                continue;
            }

            var place = int.TryParse(cells[0], CultureInfo.InvariantCulture, out var classified) ? classified : (int?)null;
            results.Add(new CarResult
            {
                Driver = new DriverId(cells[1]),
                Constructor = new ConstructorId(cells[2]),
                GridPosition = grid,
                Laps = laps,
                Finish = place is { } at ? new Finish.Classified(at) : new Finish.Retired(null),
                Points = place <= points.Count ? points[place.Value - 1] : 0,
            });
        }

        return new RaceUpdate { Key = key, Results = results, LapsRun = results.Max(r => r.Laps), ResultComplete = issues.Count == 0 };
    }
}
