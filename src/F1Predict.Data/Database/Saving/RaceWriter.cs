using System.Data.Common;
using Dapper;

namespace F1Predict.Data;

/// <summary>Writes races within a transaction: only the parts that changed.</summary>
internal sealed class RaceWriter(DatabaseEngine engine, DbTransaction transaction, DateTimeOffset now)
{
    private static readonly string[] RaceColumns = [.. RaceTables.Races.Columns, "laps_run", "weekend_hash", "result_hash", "updated_at"];
    private static readonly string[] PartColumns = ["season", "round", "part", "hash"];
    private static readonly string[] CorrectionColumns = ["season", "round", "part", "old_hash", "new_hash", "recorded_at"];

    private readonly DbConnection _connection = transaction.Connection!;

    public async Task<SaveOutcome> WriteAsync(
        IReadOnlyCollection<SavedRace> races,
        IReadOnlyDictionary<RaceKey, Dictionary<string, byte[]>> stored,
        IProgress<SaveProgress>? progress,
        CancellationToken ct)
    {
        var all = races.Select(race => new RaceChange(race, stored.TryGetValue(race.Key, out var parts) ? parts : [])).ToArray();
        var changes = all.Where(c => !c.IsUnchanged).ToArray();
        if (changes.Length > 0) await WriteAsync(changes, progress, ct).ConfigureAwait(false);
        var inserted = changes.Count(c => c.IsNew);
        return new SaveOutcome(inserted, changes.Length - inserted, all.Length - changes.Length, changes.Sum(c => c.Corrections.Count()));
    }

    /// <summary>The hashes of the parts of one race, or of all.</summary>
    public static async Task<Dictionary<RaceKey, Dictionary<string, byte[]>>> StoredAsync(DbTransaction transaction, RaceKey? only, CancellationToken ct)
    {
        var sql = "SELECT season, round, part, hash FROM race_parts" + (only is null ? "" : " WHERE season = @season AND round = @round");
        var stored = new Dictionary<RaceKey, Dictionary<string, byte[]>>();
        var command = new CommandDefinition(sql, new { season = only?.Season, round = only?.Round }, transaction, cancellationToken: ct);
        var reader = await transaction.Connection!.ExecuteReaderAsync(command).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var rows = new RowReader(reader);
            while (await rows.NextAsync(ct).ConfigureAwait(false))
            {
                var key = rows.Race();
                if (!stored.TryGetValue(key, out var parts)) stored.Add(key, parts = []);
                parts.Add(rows.Text(), rows.Bytes());
            }
        }

        return stored;
    }

    private async Task WriteAsync(RaceChange[] changes, IProgress<SaveProgress>? progress, CancellationToken ct)
    {
        var parts = RaceParts.All.Where(part => changes.Any(c => c.Parts.ContainsKey(part.Name))).ToArray();
        progress?.Report(new SaveProgress("races", 0, parts.Length + 1));
        var (added, known) = (changes.Where(c => c.IsNew).Select(RaceRow), changes.Where(c => !c.IsNew).Select(RaceRow));
        await engine.InsertAsync(transaction, RaceTables.Races.Name, RaceColumns, added, ct).ConfigureAwait(false);
        await PreparedRows.UpdateAsync(transaction, RaceTables.Races.Name, RaceColumns, keys: 2, known, ct).ConfigureAwait(false);
        await RemoveReplacedAsync(changes, ct).ConfigureAwait(false);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            progress?.Report(new SaveProgress(part.Name, i + 1, parts.Length + 1));
            var rows = changes.Where(c => c.Parts.ContainsKey(part.Name)).SelectMany(c => part.Rows(c.Race));
            await engine.InsertAsync(transaction, part.Table, part.Columns, rows, ct).ConfigureAwait(false);
        }

        await engine.InsertAsync(transaction, "race_parts", PartColumns, changes.SelectMany(HashRows), ct).ConfigureAwait(false);
        if (changes.Any(c => c.Corrections.Any()))
            await engine.InsertAsync(transaction, "corrections", CorrectionColumns, changes.SelectMany(CorrectionRows), ct).ConfigureAwait(false);
        progress?.Report(new SaveProgress("all", parts.Length + 1, parts.Length + 1));
    }

    private async Task RemoveReplacedAsync(RaceChange[] changes, CancellationToken ct)
    {
        var parts = RaceParts.All.ToDictionary(p => p.Name);
        foreach (var change in changes)
        {
            var (season, round) = (change.Race.Key.Season, change.Race.Key.Round);
            foreach (var name in change.Replaced)
            {
                var forget = new CommandDefinition(
                    "DELETE FROM race_parts WHERE season = @season AND round = @round AND part = @name",
                    new { season, round, name },
                    transaction,
                    cancellationToken: ct);
                await _connection.ExecuteAsync(forget).ConfigureAwait(false);
                if (!parts.TryGetValue(name, out var part)) continue;
                var remove = new CommandDefinition(part.Delete, new { season, round, session = part.Session }, transaction, cancellationToken: ct);
                await _connection.ExecuteAsync(remove).ConfigureAwait(false);
            }
        }
    }

    private readonly Row _row = new();

    private Row RaceRow(RaceChange change)
    {
        RaceTables.Races.Write(_row.Clear(), change.Race.Weekend.Race);
        return _row.Integer(change.Race.Result?.LapsRun).Bytes(change.WeekendHash).Bytes(change.ResultHash).Moment(now);
    }

    private IEnumerable<Row> HashRows(RaceChange change) =>
        change.Parts.Select(part => _row.Clear().Race(change.Race.Key).Text(part.Key).Bytes(part.Value));

    private IEnumerable<Row> CorrectionRows(RaceChange change) =>
        change.Corrections.Select(c => _row.Clear().Race(change.Race.Key).Text(c.Part).Bytes(c.Old).Bytes(c.New).Moment(now));
}
