using F1Predict.Testing;

namespace F1Predict.Data.Tests.Database;

/// <summary>A PostgreSQL server for the tests of a class.</summary>
public sealed class PostgresHome : IDatabaseHome, IAsyncLifetime
{
    private PostgresServer _server = null!;

    public async Task<string> NewAsync() => "postgres:" + await _server.CreateDatabaseAsync();

    public async ValueTask InitializeAsync() => _server = await PostgresServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
