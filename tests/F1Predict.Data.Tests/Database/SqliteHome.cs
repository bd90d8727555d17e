namespace F1Predict.Data.Tests.Database;

/// <summary>A folder of SQLite files.</summary>
public sealed class SqliteHome : IDatabaseHome, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("f1predict-sqlite-").FullName;

    public Task<string> NewAsync() => Task.FromResult($"sqlite:{Path.Combine(_folder, Path.GetRandomFileName())}.db");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
