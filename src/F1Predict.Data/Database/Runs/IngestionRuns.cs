using System.Data.Common;
using Dapper;

namespace F1Predict.Data;

/// <summary>The record of ingestion runs. A run is recorded apart from what it saves, so that one that was killed is seen.</summary>
public sealed class IngestionRuns
{
    private static readonly string[] IssueColumns = ["run_id", "row", "source", "line", "field", "value", "message"];

    private readonly DatabaseAccess _access;

    internal IngestionRuns(DatabaseAccess access) => _access = access;

    /// <summary>Records that a run starts now.</summary>
    /// <param name="source">Where the data comes from, for example <c>f1db</c>.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The number of the run.</returns>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public Task<long> StartAsync(string source, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        const string Insert = "INSERT INTO ingestion_runs (source, started_at, state) VALUES (@source, @now, @state) RETURNING run_id";
        var values = new { source, now = _access.Time.GetUtcNow(), state = Code.RunState.Text((int)IngestionRunState.Running) };
        return _access.WriteAsync(
            "record an ingestion run",
            transaction => transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(Insert, values, transaction, cancellationToken: ct)),
            ct);
    }

    /// <summary>Records that a run ended now, and what it found.</summary>
    /// <param name="run">The number that <see cref="StartAsync"/> gave.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="ArgumentException">The result says that the run still runs.</exception>
    /// <exception cref="InvalidOperationException">There is no such run, or it has ended already.</exception>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public Task FinishAsync(long run, IngestionResult result, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.State == IngestionRunState.Running) throw new ArgumentException("A run that ended does not run.", nameof(result));
        return _access.WriteAsync("record the end of an ingestion run", transaction => FinishAsync(transaction, run, result, ct), ct);
    }

    /// <summary>The last runs with their issues, newest first.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="RaceDatabaseException">The database cannot be reached, or was not migrated.</exception>
    public async Task<IReadOnlyList<IngestionRun>> LatestAsync(int count = 20, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        const string Runs = """
            SELECT run_id, source, started_at, finished_at, state, inserted, updated, unchanged, source_as_of, message
            FROM ingestion_runs ORDER BY run_id DESC LIMIT @count
            """;
        var runs = await _access.QueryAsync("list ingestion runs", new CommandDefinition(Runs, new { count }, cancellationToken: ct), ReadRun)
            .ConfigureAwait(false);
        if (runs.Count == 0) return runs;
        const string Issues = """
            SELECT run_id, source, message, line, field, value FROM ingestion_issues
            WHERE run_id BETWEEN @first AND @last ORDER BY run_id, row
            """;
        var query = new CommandDefinition(Issues, new { first = runs[^1].Id, last = runs[0].Id }, cancellationToken: ct);
        var issues = await _access.QueryAsync("list ingestion issues", query, r => (Run: r.LargeNumber(), Issue: ReadIssue(r))).ConfigureAwait(false);
        var byRun = issues.ToLookup(i => i.Run, i => i.Issue);
        return [.. runs.Select(run => run with { Issues = [.. byRun[run.Id]] })];
    }

    private async Task<bool> FinishAsync(DbTransaction transaction, long run, IngestionResult result, CancellationToken ct)
    {
        const string Update = """
            UPDATE ingestion_runs SET finished_at = @now, state = @state, inserted = @Inserted, updated = @Updated, unchanged = @Unchanged,
                source_as_of = @asOf, message = @Message
            WHERE run_id = @run AND finished_at IS NULL
            """;
        var values = new
        {
            run,
            now = _access.Time.GetUtcNow(),
            state = Code.RunState.Text((int)result.State),
            result.Outcome.Inserted,
            result.Outcome.Updated,
            result.Outcome.Unchanged,
            asOf = result.SourceAsOf?.ToUniversalTime(),
            result.Message,
        };
        var found = await transaction.Connection!.ExecuteAsync(new CommandDefinition(Update, values, transaction, cancellationToken: ct)).ConfigureAwait(false);
        if (found == 0) throw new InvalidOperationException($"There is no ingestion run {run} under way.");
        if (result.Issues.Count > 0)
            await _access.Engine.InsertAsync(transaction, "ingestion_issues", IssueColumns, IssueRows(run, result.Issues), ct).ConfigureAwait(false);
        return true;
    }

    private static IEnumerable<Row> IssueRows(long run, IReadOnlyList<DataIssue> issues)
    {
        var row = new Row();
        for (var i = 0; i < issues.Count; i++)
        {
            var issue = issues[i];
            yield return row.Clear().Long(run).Integer(i).Text(issue.Source).Integer(issue.Line).Text(issue.Field).Text(issue.Value).Text(issue.Message);
        }
    }

    private static IngestionRun ReadRun(RowReader r) => new(
        r.LargeNumber(),
        r.Text(),
        r.Moment(),
        r.OptionalMoment(),
        (IngestionRunState)Code.RunState.Value(r.Text()),
        new SaveOutcome(r.Number(), r.Number(), r.Number()),
        r.OptionalMoment(),
        r.OptionalText(),
        []);

    private static DataIssue ReadIssue(RowReader r) => new(r.Text(), r.Text(), r.OptionalNumber(), r.OptionalText(), r.OptionalText());
}
