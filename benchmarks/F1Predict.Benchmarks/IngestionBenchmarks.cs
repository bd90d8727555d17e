using BenchmarkDotNet.Attributes;
using F1Predict.Data;
using F1Predict.Ingestion;
using F1Predict.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.Benchmarks;

/// <summary>
/// What the <c>ingest</c> command does, from the source to the stored rows: f1db's whole release (17 seasons) into an empty database, and one race
/// weekend from a local server in the Ergast-compatible form. The targets, and what was measured, are in docs/performance.md.
/// </summary>
[InProcess]
[MedianColumn]
[WarmupCount(1)]
[IterationCount(9)]
[InvocationCount(1)]
public class IngestionBenchmarks
{
    private static readonly RaceKey Weekend = new(2026, 5);

    private DatabaseHome _home = null!;
    private JolpicaServer _jolpica = null!;
    private ServiceProvider _services = null!;
    private RaceHistory _before = null!;
    private RaceDatabase _database = null!;

    [Params("sqlite", "postgres")]
    public string Engine { get; set; } = "";

    [GlobalSetup]
    public async Task Prepare()
    {
        _home = await DatabaseHome.StartAsync(Engine);
        var history = RaceHistory.LoadBundled();
        _before = history.Before(Weekend);
        _jolpica = await JolpicaServer.StartAsync(history);
        var services = new ServiceCollection();
        services.AddF1PredictIngestion(options =>
        {
            options.CacheFolder = null;
            options.F1Db.LocalFile = Path.Combine(SharedData.Folder() ?? throw new InvalidOperationException("f1db-csv.zip is not on this machine."), "f1db-csv.zip");

            // The limits are those of the public service.
            (options.Jolpica.BaseAddress, options.Jolpica.Limits) = (_jolpica.Address, []);
        });
        _services = services.BuildServiceProvider();
    }

    [IterationSetup(Target = nameof(ImportF1Db))]
    public void Empty() => _database = _home.NewAsync().GetAwaiter().GetResult();

    [IterationSetup(Target = nameof(IngestOneWeekend))]
    public void WithoutTheWeekend()
    {
        Empty();
        _database.SaveAsync(_before).GetAwaiter().GetResult();
    }

    [IterationCleanup]
    public void Close() => _database.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public Task<IngestionReport> ImportF1Db() => IngestAsync<F1DbSource>();

    [Benchmark]
    public Task<IngestionReport> IngestOneWeekend() => IngestAsync<JolpicaSource>();

    [GlobalCleanup]
    public async Task Stop()
    {
        await _services.DisposeAsync();
        await _jolpica.DisposeAsync();
        await _home.DisposeAsync();
    }

    private async Task<IngestionReport> IngestAsync<TSource>()
        where TSource : IRaceSource
    {
        var report = await new IngestionPipeline(_database).RunAsync(_services.GetRequiredService<TSource>());
        return report.DataThrough == Weekend ? report : throw new InvalidOperationException($"The data end with {report.DataThrough}; {string.Join("; ", report.Issues)}");
    }
}
