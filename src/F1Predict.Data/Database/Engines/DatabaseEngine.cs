using System.Data.Common;

namespace F1Predict.Data;

/// <summary>What SQLite and PostgreSQL do differently. All else is shared SQL.</summary>
internal abstract class DatabaseEngine : IAsyncDisposable
{
    /// <summary>How long one waits for another's transaction, in seconds.</summary>
    protected const int LockTimeoutSeconds = 120;

    /// <summary>The engine and where its data is, without user or password: for messages.</summary>
    public abstract string Description { get; }

    /// <summary>The folder of its migrations.</summary>
    public abstract string Migrations { get; }

    /// <summary>Answers true or 1 when the table <c>schema_version</c> exists.</summary>
    public abstract string HasSchemaVersion { get; }

    /// <summary>Opens a connection to a database that exists.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>Opens a connection, making the database first where the engine can.</summary>
    public abstract Task<DbConnection> OpenOrCreateAsync(CancellationToken ct);

    /// <summary>Begins a transaction that waits until no other of the same purpose is under way, in any process.</summary>
    public abstract Task<DbTransaction> BeginAloneAsync(DbConnection connection, WritePurpose purpose, CancellationToken ct);

    /// <summary>Begins a transaction that may write.</summary>
    public abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken ct);

    /// <summary>Begins a transaction that sees one state of the database and stops no writer.</summary>
    public abstract Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken ct);

    /// <summary>Adds many rows. The row may be the same instance each time.</summary>
    public abstract Task InsertAsync(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<Row> rows, CancellationToken ct);

    /// <summary>Does the first load into tables that are empty, by whatever shortcut the engine has for it.</summary>
    /// <param name="transaction">What all of it happens in.</param>
    /// <param name="tables">The tables that are filled, in the order in which readers take them.</param>
    /// <param name="fill">Adds the rows.</param>
    /// <param name="ct">Gives up.</param>
    public virtual Task<T> FillAsync<T>(DbTransaction transaction, IReadOnlyList<string> tables, Func<Task<T>> fill, CancellationToken ct) => fill();

    /// <summary>The usual extension of a copy's file, without the dot.</summary>
    public abstract string BackupExtension { get; }

    /// <summary>Copies the database to a file that is not there yet, and reads it through.</summary>
    public abstract Task BackupAsync(string file, CancellationToken ct);

    /// <summary>Fills the database, which has to be empty, from a copy.</summary>
    public abstract Task RestoreAsync(string file, CancellationToken ct);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    protected RaceDatabaseException NotEmpty() => new($"{Description} is not empty: a copy is restored into an empty database only, so that nothing is lost.");
}
