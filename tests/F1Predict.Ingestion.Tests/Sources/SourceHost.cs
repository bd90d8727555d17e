using F1Predict.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.Ingestion.Tests;

/// <summary>The sources as they are registered, on a clock that only moves when told, with a folder of their own for answers.</summary>
internal sealed class SourceHost : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 5, 26, 6, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    public SourceHost(Action<IngestionOptions> configure, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddF1PredictIngestion(options =>
        {
            options.CacheFolder = Folder;
            foreach (var source in new HttpSourceOptions[] { options.F1Db, options.Jolpica, options.OpenF1, options.OpenMeteo, options.OpenWeatherMap })
            {
                source.Limits = [];

                // The fake clock runs ahead of the machine: only a test about timeouts has short ones.
                source.AttemptTimeout = TimeSpan.FromDays(1);
                source.TotalTimeout = TimeSpan.FromDays(1);
                source.FailuresBeforeRest = 1000;
            }

            configure(options);
        });
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(Start);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"f1predict-{Guid.NewGuid():N}");

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> All<T>() => _services.GetServices<T>();

    public Task<SourceBatch> FetchAsync<TSource>(int season, params int[] rounds)
        where TSource : IRaceSource =>
        FetchAsync<TSource>(new SourceQuery(season, rounds.Length == 0 ? null : [.. rounds.Select(r => new RaceKey(season, r))]));

    public Task<SourceBatch> FetchAsync<TSource>(SourceQuery query)
        where TSource : IRaceSource => RunAsync(Get<TSource>().FetchAsync(query, null, TestContext.Current.CancellationToken));

    /// <summary>Lets the clock run until the task is done: it waits for nothing but answers and this clock.</summary>
    public async Task<T> RunAsync<T>(Task<T> task, TimeSpan? step = null)
    {
        while (!task.IsCompleted)
        {
            await Task.WhenAny(task, Task.Delay(1, TestContext.Current.CancellationToken));
            if (!task.IsCompleted) Time.Advance(step ?? TimeSpan.FromMilliseconds(200));
        }

        return await task;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
