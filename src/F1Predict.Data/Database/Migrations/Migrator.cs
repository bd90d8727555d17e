using System.Data.Common;
using Dapper;

namespace F1Predict.Data;

/// <summary>Brings a database to the schema of this package, all missing steps in one transaction.</summary>
internal sealed class Migrator(DatabaseEngine engine, TimeProvider time)
{
    private const string CreateVersionTable =
        "CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at text NOT NULL)";

    private readonly IReadOnlyList<Migration> _migrations = Migration.Of(engine);

    /// <returns>How many steps were applied.</returns>
    public async Task<int> MigrateAsync(DbConnection connection, CancellationToken ct)
    {
        var transaction = await engine.BeginAloneAsync(connection, WritePurpose.Migrate, ct).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await ExecuteAsync(CreateVersionTable, null).ConfigureAwait(false);
            var applied = await AppliedAsync(connection, transaction, ct).ConfigureAwait(false);
            Verify(applied);
            var missing = _migrations.Skip(applied.Count).ToArray();
            foreach (var migration in missing)
            {
                await ExecuteAsync(migration.Sql, null).ConfigureAwait(false);
                await ExecuteAsync(
                    "INSERT INTO schema_version (version, name, checksum, applied_at) VALUES (@Version, @Name, @Checksum, @at)",
                    new { migration.Version, migration.Name, migration.Checksum, at = time.GetUtcNow().ToString("O") }).ConfigureAwait(false);
            }

            await transaction.CommitAsync(ct).ConfigureAwait(false);
            return missing.Length;
        }

        Task ExecuteAsync(string sql, object? values) =>
            connection.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: ct));
    }

    /// <summary>Refuses a database that has another schema than this package.</summary>
    /// <exception cref="RaceDatabaseException">It has none, an older, a newer or an altered one.</exception>
    public async Task CheckAsync(DbConnection connection, CancellationToken ct)
    {
        var exists = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(engine.HasSchemaVersion, cancellationToken: ct)).ConfigureAwait(false);
        var applied = exists ? await AppliedAsync(connection, null, ct).ConfigureAwait(false) : [];
        Verify(applied);
        if (applied.Count < _migrations.Count)
            throw new RaceDatabaseException($"{engine.Description} has schema version {applied.Count}, this program needs {_migrations.Count}: migrate it first.");
    }

    private static async Task<List<Applied>> AppliedAsync(DbConnection connection, DbTransaction? transaction, CancellationToken ct)
    {
        var command = new CommandDefinition(
            "SELECT version, name, checksum FROM schema_version ORDER BY version", transaction: transaction, cancellationToken: ct);
        return (await connection.QueryAsync<Applied>(command).ConfigureAwait(false)).AsList();
    }

    private void Verify(List<Applied> applied)
    {
        if (applied.Count > 0 && applied[^1].Version > _migrations.Count)
        {
            throw new RaceDatabaseException(
                $"{engine.Description} has schema version {applied[^1].Version}, which is newer than the {_migrations.Count} that this program knows: use the newer program.");
        }

        for (var i = 0; i < applied.Count; i++)
        {
            if (applied[i].Version != i + 1)
                throw new RaceDatabaseException($"{engine.Description} lacks migration {i + 1}, but has {applied[i].Version}: its schema cannot be trusted.");
            if (applied[i].Checksum != _migrations[i].Checksum)
            {
                throw new RaceDatabaseException(
                    $"{engine.Description}: migration {i + 1} ({applied[i].Name}) was applied with checksum {applied[i].Checksum}, this program has {_migrations[i].Checksum}: one of them was altered.");
            }
        }
    }

    /// <summary>A class with setters: what Dapper fills on both engines.</summary>
    private sealed class Applied
    {
        public int Version { get; set; }

        public string Name { get; set; } = "";

        public string Checksum { get; set; } = "";
    }
}
