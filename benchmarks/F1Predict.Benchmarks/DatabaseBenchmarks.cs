using BenchmarkDotNet.Attributes;
using F1Predict.Data;

namespace F1Predict.Benchmarks;

/// <summary>The bundled history into each database and out of it. The targets, and what was measured, are in docs/database.md.</summary>
[InProcess]
[MedianColumn]
[WarmupCount(1)]
[IterationCount(7)]
[InvocationCount(1)]
public class DatabaseBenchmarks
{
    private RaceHistory _history = null!;
    private DatabaseHome _home = null!;
    private RaceDatabase _full = null!;
    private RaceDatabase _empty = null!;

    [Params("sqlite", "postgres")]
    public string Engine { get; set; } = "";

    [GlobalSetup]
    public async Task Prepare()
    {
        _history = RaceHistory.LoadBundled();
        _home = await DatabaseHome.StartAsync(Engine);
        _full = await _home.NewAsync();
        await _full.SaveAsync(_history);
    }

    [IterationSetup(Target = nameof(SaveHistory))]
    public void Empty() => _empty = _home.NewAsync().GetAwaiter().GetResult();

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
        await _home.DisposeAsync();
    }
}
