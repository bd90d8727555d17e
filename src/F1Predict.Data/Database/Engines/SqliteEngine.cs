using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace F1Predict.Data;

/// <summary>
/// One file, many readers, one writer (write-ahead log). The driver has no asynchronous calls of its own: a call returns when it is done,
/// and cancellation is looked at between rows.
/// </summary>
internal sealed class SqliteEngine : DatabaseEngine
{
    private readonly string _file;
    private readonly string _open;
    private readonly string _create;

    public SqliteEngine(string file)
    {
        _file = Path.GetFullPath(file);
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = _file,
            ForeignKeys = true,
            Mode = SqliteOpenMode.ReadWrite,
            DefaultTimeout = LockTimeoutSeconds,
        };
        _open = builder.ConnectionString;
        builder.Mode = SqliteOpenMode.ReadWriteCreate;
        _create = builder.ConnectionString;
    }

    public override string Description => $"SQLite {_file}";

    public override string Migrations => "Sqlite";

    public override string HasSchemaVersion => "SELECT count(*) > 0 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'";

    public override Task<DbConnection> OpenAsync(CancellationToken ct) => File.Exists(_file)
        ? ConnectAsync(_open, ct)
        : throw new RaceDatabaseException($"{Description}: there is no such file. Migrate the database first, which makes it.");

    public override async Task<DbConnection> OpenOrCreateAsync(CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RaceDatabaseException($"{Description}: its folder cannot be made: {e.Message}", e);
        }

        var connection = await ConnectAsync(_create, ct).ConfigureAwait(false);

        // Kept in the file; readers and the writer do not wait for each other.
        await connection.ExecuteAsync(new CommandDefinition("PRAGMA journal_mode = WAL", cancellationToken: ct)).ConfigureAwait(false);
        return connection;
    }

    // There is one writer whatever it writes.
    public override Task<DbTransaction> BeginAloneAsync(DbConnection connection, WritePurpose purpose, CancellationToken ct) => BeginAsync(connection, ct);

    public override Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));
    }

    public override Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override Task InsertAsync(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<Row> rows, CancellationToken ct)
    {
        SqliteRows.Insert((SqliteTransaction)transaction, table, columns, rows, ct);
        return Task.CompletedTask;
    }

    public override string BackupExtension => "db";

    public override async Task BackupAsync(string file, CancellationToken ct)
    {
        var source = await OpenAsync(ct).ConfigureAwait(false);
        await using (source.ConfigureAwait(false)) await CopyAsync((SqliteConnection)source, file, "DELETE", ct).ConfigureAwait(false);
    }

    public override async Task RestoreAsync(string file, CancellationToken ct)
    {
        const string Tables = "SELECT count(*) FROM sqlite_master";
        if (File.Exists(_file))
        {
            var own = await OpenAsync(ct).ConfigureAwait(false);
            await using (own.ConfigureAwait(false))
            {
                if (await own.ExecuteScalarAsync<long>(new CommandDefinition(Tables, cancellationToken: ct)).ConfigureAwait(false) > 0) throw NotEmpty();
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        await using (source.ConfigureAwait(false))
        {
            await source.OpenAsync(ct).ConfigureAwait(false);
            await CheckAsync(source, file, ct).ConfigureAwait(false);
            await CopyAsync(source, _file, "WAL", ct).ConfigureAwait(false);
        }
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new SqliteConnection(_open));
        SqliteConnection.ClearPool(new SqliteConnection(_create));
        return ValueTask.CompletedTask;
    }

    /// <summary>Copies page by page in one transaction of the target, while others read and write the source.</summary>
    private static async Task CopyAsync(SqliteConnection source, string file, string journal, CancellationToken ct)
    {
        var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await using (target.ConfigureAwait(false))
        {
            await target.OpenAsync(ct).ConfigureAwait(false);
            source.BackupDatabase(target);
            await target.ExecuteAsync(new CommandDefinition($"PRAGMA journal_mode = {journal}", cancellationToken: ct)).ConfigureAwait(false);
            await CheckAsync(target, file, ct).ConfigureAwait(false);
        }
    }

    private static async Task CheckAsync(SqliteConnection connection, string file, CancellationToken ct)
    {
        const string Version = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'";
        var found = await connection.ExecuteScalarAsync<string>(new CommandDefinition("PRAGMA integrity_check(1)", cancellationToken: ct)).ConfigureAwait(false);
        if (found != "ok") throw new RaceDatabaseException($"{file} is damaged: {found}");
        if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(Version, cancellationToken: ct)).ConfigureAwait(false) == 0)
            throw new RaceDatabaseException($"{file} is no copy of a database of races.");
    }

    private static async Task<DbConnection> ConnectAsync(string connectionString, CancellationToken ct)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(ct).ConfigureAwait(false);
            await connection.ExecuteAsync(new CommandDefinition($"PRAGMA busy_timeout = {LockTimeoutSeconds * 1000}", cancellationToken: ct))
                .ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
