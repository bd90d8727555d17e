namespace F1Predict.Ingestion.Tests.Pipeline;

/// <summary>Empty databases of both engines, for a class of tests.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("f1predict-").FullName;
    private PostgresServer? _postgres;
    private int _files;

    public async ValueTask InitializeAsync() => _postgres = await PostgresServer.StartAsync();

    public async Task<string> NewAsync(string engine) => engine == "postgres"
        ? $"postgres:{await _postgres!.CreateDatabaseAsync()}"
        : $"sqlite:{Path.Combine(_folder, $"{Interlocked.Increment(ref _files)}.db")}";

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null) await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
