using System.Data.Common;
using Dapper;

namespace F1Predict.Data;

/// <summary>Opens connections, checks the schema once, and turns the drivers' errors into one kind that names the database.</summary>
internal sealed class DatabaseAccess(DatabaseEngine engine, TimeProvider time)
{
    private volatile bool _checked;

    public DatabaseEngine Engine => engine;

    public TimeProvider Time => time;

    public Task<int> MigrateAsync(CancellationToken ct) => GuardAsync("migrate", async () =>
    {
        var connection = await engine.OpenOrCreateAsync(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var applied = await new Migrator(engine, time).MigrateAsync(connection, ct).ConfigureAwait(false);
            _checked = true;
            return applied;
        }
    });

    /// <summary>Reads one state of the database.</summary>
    public Task<T> ReadAsync<T>(string what, Func<DbTransaction, Task<T>> read, CancellationToken ct) =>
        RunAsync(what, connection => engine.BeginSnapshotAsync(connection, ct), read, ct);

    /// <summary>The rows of one query.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(string what, CommandDefinition query, Func<RowReader, T> read) => ReadAsync(what, async transaction =>
    {
        var command = new CommandDefinition(query.CommandText, query.Parameters, transaction, cancellationToken: query.CancellationToken);
        var reader = await transaction.Connection!.ExecuteReaderAsync(command).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return (IReadOnlyList<T>)await HistoryReader.RowsAsync(reader, read, query.CancellationToken).ConfigureAwait(false);
    }, query.CancellationToken);

    /// <summary>Writes all of it or nothing, while no other writes.</summary>
    public Task<T> WriteAsync<T>(string what, Func<DbTransaction, Task<T>> write, CancellationToken ct) =>
        RunAsync(what, connection => engine.BeginAloneAsync(connection, WritePurpose.Save, ct), write, ct);

    /// <summary>Writes all of it or nothing; others may write meanwhile where the engine lets them.</summary>
    public Task<T> WriteOwnAsync<T>(string what, Func<DbTransaction, Task<T>> write, CancellationToken ct) =>
        RunAsync(what, connection => engine.BeginAsync(connection, ct), write, ct);

    /// <summary>Runs what talks to the database, and says which database failed and at what.</summary>
    public async Task<T> GuardAsync<T>(string what, Func<Task<T>> body)
    {
        try
        {
            return await body().ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw new RaceDatabaseException($"{engine.Description} could not {what}: {e.Message}", e);
        }
    }

    private Task<T> RunAsync<T>(
        string what, Func<DbConnection, Task<DbTransaction>> begin, Func<DbTransaction, Task<T>> body, CancellationToken ct) => GuardAsync(what, async () =>
    {
        var connection = await engine.OpenAsync(ct).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (!_checked) await new Migrator(engine, time).CheckAsync(connection, ct).ConfigureAwait(false);
            _checked = true;
            var transaction = await begin(connection).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var answer = await body(transaction).ConfigureAwait(false);
                await transaction.CommitAsync(ct).ConfigureAwait(false);
                return answer;
            }
        }
    });
}
