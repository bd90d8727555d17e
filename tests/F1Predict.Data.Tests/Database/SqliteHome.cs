namespace F1Predict.Data.Tests.Database;

/// <summary>A folder of SQLite files.</summary>
public sealed class SqliteHome : IDatabaseHome, IAsyncLifetime
{
    private readonly Lazy<string> _folder = new(() => Directory.CreateTempSubdirectory("f1predict-sqlite-").FullName);

    public Task<string> NewAsync() => Task.FromResult($"sqlite:{Path.Combine(_folder.Value, Path.GetRandomFileName())}.db");

    public async Task<string> MigratedAsync()
    {
        var connection = await NewAsync();
        await using var database = RaceDatabase.Open(connection);
        await database.MigrateAsync();
        return connection;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        if (_folder.IsValueCreated) Directory.Delete(_folder.Value, recursive: true);
        return ValueTask.CompletedTask;
    }
}
