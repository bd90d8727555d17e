using F1Predict.Testing;

namespace F1Predict.Data.Tests.Database;

/// <summary>A PostgreSQL server for the tests of a class.</summary>
public sealed class PostgresHome : IDatabaseHome, IAsyncLifetime
{
    private PostgresServer _server = null!;
    private string _template = "";

    public async Task<string> NewAsync() => "postgres:" + await _server.CreateDatabaseAsync();

    public async Task<string> MigratedAsync() => "postgres:" + await _server.CreateDatabaseAsync(_template);

    public async ValueTask InitializeAsync()
    {
        _server = await PostgresServer.StartAsync();
        _template = await _server.CreateDatabaseAsync();
        await using var database = RaceDatabase.Open("postgres:" + _template);
        await database.MigrateAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
