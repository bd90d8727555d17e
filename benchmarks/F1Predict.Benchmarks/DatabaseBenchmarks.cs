using BenchmarkDotNet.Attributes;
using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Benchmarks;

/// <summary>The bundled history into each database and out of it. The targets, and what was measured, are in docs/database.md.</summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(7)]
[InvocationCount(1)]
public class DatabaseBenchmarks
{
    private RaceHistory _history = null!;
    private PostgresServer? _server;
    private string _folder = null!;
    private RaceDatabase _full = null!;
    private RaceDatabase _empty = null!;

    [Params("sqlite", "postgres")]
    public string Engine { get; set; } = "";

    [GlobalSetup]
    public async Task Prepare()
    {
        _history = RaceHistory.LoadBundled();
        _folder = Directory.CreateTempSubdirectory("f1predict-benchmark-").FullName;
        if (Engine == "postgres") _server = await PostgresServer.StartAsync();
        _full = await NewAsync();
        await _full.SaveAsync(_history);
    }

    [IterationSetup(Target = nameof(SaveHistory))]
    public void Empty() => _empty = NewAsync().GetAwaiter().GetResult();

    [IterationCleanup(Target = nameof(SaveHistory))]
    public void Close() => _empty.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public Task<SaveOutcome> SaveHistory() => _empty.SaveAsync(_history);

    [Benchmark]
    public Task<SaveOutcome> SaveHistoryAgain() => _full.SaveAsync(_history);

    [Benchmark]
    public Task<RaceHistory> LoadHistory() => _full.LoadHistoryAsync();

    [Benchmark]
    public Task<SaveOutcome> SaveOneWeekendUnchanged() => _full.SaveRaceAsync(_history.CompletedRaces[^1].Weekend, _history.CompletedRaces[^1]);

    [GlobalCleanup]
    public async Task Stop()
    {
        await _full.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<RaceDatabase> NewAsync()
    {
        var connection = _server is null
            ? $"sqlite:{Path.Combine(_folder, Path.GetRandomFileName())}.db"
            : "postgres:" + await _server.CreateDatabaseAsync();
        var database = RaceDatabase.Open(connection);
        await database.MigrateAsync();
        return database;
    }
}
