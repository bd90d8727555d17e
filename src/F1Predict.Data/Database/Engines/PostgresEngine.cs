using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace F1Predict.Data;

/// <summary>A PostgreSQL database that exists; many processes may share it.</summary>
internal sealed class PostgresEngine : DatabaseEngine
{
    private const int MaximumPoolSize = 20;

    private static readonly TimeSpan CopyTimeout = TimeSpan.FromMinutes(10);

    private readonly NpgsqlDataSource _source;
    private readonly PostgresDump _dump;

    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public PostgresEngine(string connectionString)
    {
        var builder = Read(connectionString);
        builder.MaxPoolSize = Math.Min(builder.MaxPoolSize, MaximumPoolSize);
        builder.MinPoolSize = Math.Min(builder.MinPoolSize, builder.MaxPoolSize);
        builder.ApplicationName ??= "F1Predict";
        Description = $"PostgreSQL {builder.Host}:{builder.Port}/{builder.Database ?? builder.Username}";
        _source = NpgsqlDataSource.Create(builder);
        _dump = new PostgresDump(builder, Description);
    }

    public override string Description { get; }

    public override string Migrations => "Postgres";

    public override string HasSchemaVersion => "SELECT to_regclass('schema_version') IS NOT NULL";

    public override async Task<DbConnection> OpenAsync(CancellationToken ct) => await _source.OpenConnectionAsync(ct).ConfigureAwait(false);

    public override Task<DbConnection> OpenOrCreateAsync(CancellationToken ct) => OpenAsync(ct);

    public override async Task<DbTransaction> BeginAloneAsync(DbConnection connection, WritePurpose purpose, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct).ConfigureAwait(false);
        try
        {
            var command = new CommandDefinition(
                "SELECT pg_advisory_xact_lock(@purpose)", new { purpose = (long)purpose }, transaction, LockTimeoutSeconds, cancellationToken: ct);
            await connection.ExecuteAsync(command).ConfigureAwait(false);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken ct) =>
        await connection.BeginTransactionAsync(ct).ConfigureAwait(false);

    public override async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct).ConfigureAwait(false);

    public override async Task InsertAsync(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<Row> rows, CancellationToken ct)
    {
        var copy = $"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)";
        var stream = await ((NpgsqlConnection)transaction.Connection!).BeginRawBinaryCopyAsync(copy, ct).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            // The foreign keys of all rows are checked at the end, in silence.
            stream.ReadTimeout = (int)CopyTimeout.TotalMilliseconds;
            try
            {
                await new BinaryCopy().WriteAsync(stream, rows, ct).ConfigureAwait(false);
            }
            catch
            {
                // To dispose of the stream means that the rows are complete.
                await stream.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    /// <summary>
    /// Foreign keys are looked up row by row while rows come in, which is three quarters of the work. They are set aside and added again, and are
    /// then checked in one pass. Readers wait meanwhile; as the tables are taken in the readers' own order, nobody waits in a circle.
    /// </summary>
    public override async Task<T> FillAsync<T>(DbTransaction transaction, IReadOnlyList<string> tables, Func<Task<T>> fill, CancellationToken ct)
    {
        const string Keys = """
            SELECT conrelid::regclass::text AS "Table", conname AS "Name", pg_get_constraintdef(oid) AS "Definition"
            FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid = ANY (@tables::regclass[])
            """;
        await RunAsync($"LOCK TABLE {string.Join(", ", tables)} IN ACCESS EXCLUSIVE MODE").ConfigureAwait(false);
        var find = new CommandDefinition(Keys, new { tables = tables.ToArray() }, transaction, cancellationToken: ct);
        var keys = (await transaction.Connection!.QueryAsync<(string Table, string Name, string Definition)>(find).ConfigureAwait(false)).AsList();
        await RunAsync(string.Join(";", keys.Select(k => $"ALTER TABLE {k.Table} DROP CONSTRAINT {k.Name}"))).ConfigureAwait(false);
        var filled = await fill().ConfigureAwait(false);
        await RunAsync(string.Join(";", keys.Select(k => $"ALTER TABLE {k.Table} ADD CONSTRAINT {k.Name} {k.Definition}"))).ConfigureAwait(false);
        return filled;

        Task<int> RunAsync(string sql) => transaction.Connection!.ExecuteAsync(
            new CommandDefinition(sql, null, transaction, LockTimeoutSeconds, cancellationToken: ct));
    }

    public override string BackupExtension => "dump";

    public override async Task BackupAsync(string file, CancellationToken ct) => await _dump.WriteAsync(file, await VersionAsync(ct).ConfigureAwait(false), ct).ConfigureAwait(false);

    public override async Task RestoreAsync(string file, CancellationToken ct)
    {
        const string Relations = "SELECT count(*) FROM pg_class WHERE relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema', 'pg_toast'))";
        var connection = await OpenAsync(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (await connection.ExecuteScalarAsync<long>(new CommandDefinition(Relations, cancellationToken: ct)).ConfigureAwait(false) > 0) throw NotEmpty();
        }

        await _dump.ReadAsync(file, await VersionAsync(ct).ConfigureAwait(false), ct).ConfigureAwait(false);
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<int> VersionAsync(CancellationToken ct)
    {
        var connection = await OpenAsync(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false)) return ((NpgsqlConnection)connection).PostgreSqlVersion.Major;
    }

    /// <summary>
    /// The driver's own message can hold a piece of a password (one with an unquoted semicolon, for example), so it is not passed on.
    /// </summary>
    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException or KeyNotFoundException)
        {
            throw new ArgumentException(
                "The PostgreSQL connection string cannot be read: pairs such as 'Host=...;Port=5432;Database=...;Username=...;Password=...' are "
                + "expected (no postgres:// address), a value with a semicolon in double quotes. It is not shown here, because it may hold a password.");
        }

        return string.IsNullOrWhiteSpace(builder.Host)
            ? throw new ArgumentException("The PostgreSQL connection string names no Host.")
            : builder;
    }
}
