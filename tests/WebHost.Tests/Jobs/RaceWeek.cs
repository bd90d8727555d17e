using System.Collections.Concurrent;
using F1Predict.Data;
using F1Predict.Ingestion;
using F1Predict.Models;
using F1Predict.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests.Jobs;

/// <summary>
/// The week of the Canadian Grand Prix of 2026, a weekend with a sprint: a database that knows what was known before it, sources that know as much as
/// the test lets them, hosts that work by themselves, and one clock for all.
/// </summary>
internal sealed class RaceWeek : IAsyncDisposable
{
    public static readonly RaceKey Canada = new(2026, 5);

    // Enough to learn from, quick to learn.
    private static readonly RaceHistory Whole = Bundled.History.With(completed: Bundled.History.CompletedRaces.TakeLast(60));

    // All weeks have the same races, and what is learned from the same results is the same: it is learned once.
    private static readonly ConcurrentDictionary<(string Results, ForecastMoment Moment), Lazy<byte[]>> Learned = [];

    private readonly List<TestHost> _hosts = [];
    private readonly TrainedModels _models;
    private readonly string _folder;
    private readonly string _connection;
    private readonly JolpicaServer _jolpica;
    private readonly OpenF1Server _openF1;

    private RaceWeek(TrainedModels models, string? connection, JolpicaServer jolpica, OpenF1Server openF1)
    {
        (_models, _folder, _jolpica, _openF1) = (models, models.NewFolder(), jolpica, openF1);
        _connection = connection ?? $"sqlite:{Path.Combine(_folder, "races.db")}";
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 5, 21, 12, 0, 0, TimeSpan.Zero))
        {
            // No two writes bear the same time, as on a real clock.
            AutoAdvanceAmount = TimeSpan.FromMicroseconds(10),
        };
        Database = RaceDatabase.Open(_connection, Clock);
    }

    public FakeTimeProvider Clock { get; }

    public RaceDatabase Database { get; }

    public IReadOnlyList<TestHost> Hosts => _hosts;

    /// <summary>Which moments were trained from results through which race, by whichever host.</summary>
    public ConcurrentQueue<(RaceKey Through, ForecastMoment Moment)> Trainings { get; } = [];

    public static RaceWeekend Weekend => Whole.Weekend(Canada);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RaceWeek> StartAsync(TrainedModels models, string? connection = null)
    {
        var before = Whole.Before(Canada, ForecastMoment.BeforeWeekend);
        var week = new RaceWeek(models, connection, await JolpicaServer.StartAsync(before), await OpenF1Server.StartAsync(before));
        await week.Database.MigrateAsync(Stop);
        await week.Database.SaveAsync(before, ct: Stop);
        return week;
    }

    /// <summary>Starts a host that shares database and stored models with the others.</summary>
    public async Task<TestHost> AddHostAsync(Action<WebApplicationBuilder>? configure = null)
    {
        var host = await TestHost.Start(_models, database: _connection, clock: Clock, train: Train, configure: builder =>
        {
            builder.Configuration["Jobs:Enabled"] = "true";
            builder.Configuration["Jobs:Fallback"] = "";
            builder.Configuration["Jobs:Backup:Folder"] = Path.Combine(_folder, "backups");
            builder.Services.Configure<ModelsOptions>(options => options.Folder = Path.Combine(_folder, "models"));
            builder.Services.AddSingleton<LoadHistory>(services => () => services.GetRequiredService<DatabaseHistory>().NewerAsync(Stop).GetAwaiter().GetResult()!);
            foreach (var weather in builder.Services.Where(s => s.ServiceType == typeof(IWeatherSource)).ToArray()) builder.Services.Remove(weather);
            builder.Services.Configure<IngestionOptions>(options =>
            {
                options.CacheFolder = null;
                SourceAddress.Set(options, "jolpica", _jolpica.Address);
                SourceAddress.Set(options, "openf1", _openF1.Address);
                SourceAddress.Set(options, "f1db", _jolpica.Address);
            });
            configure?.Invoke(builder);
        });
        _hosts.Add(host);
        return host;
    }

    public async Task StopAsync(TestHost host)
    {
        _hosts.Remove(host);
        await host.DisposeAsync();
    }

    /// <summary>From now on the sources know this of the weekend.</summary>
    public void Tell(RaceWeekend weekend) => Tell(Whole.Before(Canada).WithUpcoming(Canada, _ => weekend));

    /// <summary>From now on the sources know the result.</summary>
    public void TellResult() => Tell(Whole);

    /// <summary>The sources no longer answer.</summary>
    public void Fail()
    {
        _jolpica.Fail(Fault.Unauthorized);
        _openF1.Fail(Fault.Unauthorized);
    }

    /// <summary>The first source no longer answers, nor does f1db.</summary>
    public void FailFirst() => _jolpica.Fail(Fault.Unauthorized);

    public void Recover()
    {
        _jolpica.Recover();
        _openF1.Recover();
    }

    /// <summary>Lets it become a time, and waits until all that is due by then is done.</summary>
    public async Task UntilAsync(DateTimeOffset time)
    {
        Clock.SetUtcNow(time);
        await DoneAsync();
    }

    /// <summary>Waits until every host has looked for work, from beginning to end, and found none: the first pass may have begun before.</summary>
    public async Task DoneAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            var passes = Passes();
            foreach (var host in _hosts) host.Services.GetRequiredService<JobLedger>().Bell.Ring();
            await Task.WhenAll(passes).WaitAsync(Stop);
        }
    }

    /// <summary>Waits for a state of the hosts: it is looked at whenever one of them did something.</summary>
    public async Task ReachAsync(Func<Task<bool>> reached)
    {
        while (true)
        {
            var changes = Passes().Concat(_hosts.Select(h => h.Board.NextChange)).ToArray();
            if (await reached()) return;
            await Task.WhenAny(changes).WaitAsync(Stop);
        }
    }

    public async Task<IReadOnlyList<Job>> JobsAsync() => (await _hosts[0].Services.GetRequiredService<JobLedger>().PageAsync(0, 1000, Stop)).Jobs;

    public async Task<Job[]> JobsAsync(JobKind kind) => [.. (await JobsAsync()).Where(j => j.Kind == kind).OrderBy(j => j.RequestedAt)];

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        await Database.DisposeAsync();
        await _jolpica.DisposeAsync();
        await _openF1.DisposeAsync();
    }

    private Task[] Passes() => [.. _hosts.Select(h => h.Services.GetRequiredService<JobService>().NextPass)];

    private void Tell(RaceHistory history) => (_jolpica.History, _openF1.History) = (history, history);

    private RacePredictor Train(RaceHistory history, PredictorOptions options, IProgress<TrainingProgress> progress, CancellationToken cancellationToken)
    {
        var moment = options.Moments.Single();
        Trainings.Enqueue((history.DataThrough!.Value, moment));
        var learned = Learned.GetOrAdd((history.ResultsHash(), moment), _ => new Lazy<byte[]>(() => Learn(history, options)));
        using var file = new MemoryStream(learned.Value);
        return RacePredictor.Load(file, history);
    }

    private static byte[] Learn(RaceHistory history, PredictorOptions options)
    {
        using var file = new MemoryStream();
        RacePredictor.Train(history, options).Save(file);
        return file.ToArray();
    }
}
