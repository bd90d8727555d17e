using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Benchmarks;

/// <summary>Where a benchmark makes its databases: a folder for SQLite, a server of its own for PostgreSQL.</summary>
internal sealed class DatabaseHome : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer? _server;

    private DatabaseHome(PostgresServer? server) => _server = server;

    /// <param name="engine"><c>sqlite</c> or <c>postgres</c>.</param>
    public static async Task<DatabaseHome> StartAsync(string engine) => new(engine == "postgres" ? await PostgresServer.StartAsync() : null);

    /// <summary>An empty database with its schema.</summary>
    public async Task<RaceDatabase> NewAsync()
    {
        var database = RaceDatabase.Open(_server is null ? $"sqlite:{_folder.File(Path.GetRandomFileName())}" : "postgres:" + await _server.CreateDatabaseAsync());
        await database.MigrateAsync();
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }
}
