using F1Predict.Testing;


namespace F1Predict.WebHost.Tests;

/// <summary>An engine to keep accounts in.</summary>
public interface IAccountDatabase
{
    /// <summary>A new database, as the setting names it.</summary>
    Task<string> NewDatabase();
}

public sealed class SqliteAccountDatabase(TrainedModels models) : IAccountDatabase
{
    public Task<string> NewDatabase() => Task.FromResult($"sqlite:{Path.Combine(models.NewFolder(), "accounts.db")}");
}

public sealed class PostgresAccountDatabase : IAccountDatabase, IAsyncLifetime
{
    private PostgresServer? _server;

    public async ValueTask InitializeAsync() => _server = await PostgresServer.StartAsync();

    public async Task<string> NewDatabase() => $"postgres:{await _server!.CreateDatabaseAsync()}";

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}

public sealed class SqliteAccounts(TrainedModels models) : AccountLaws(models, new SqliteAccountDatabase(models));

public sealed class PostgresAccounts(TrainedModels models, PostgresAccountDatabase home) : AccountLaws(models, home), IClassFixture<PostgresAccountDatabase>;
