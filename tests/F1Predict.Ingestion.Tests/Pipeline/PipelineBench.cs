using F1Predict.Data;

namespace F1Predict.Ingestion.Tests.Pipeline;

/// <summary>A database that knows 2026 up to round 4, and local sources that know round 5, on Tuesday after it.</summary>
internal sealed class PipelineBench : IAsyncDisposable
{
    public static readonly RaceKey Canada = new(2026, 5);

    private PipelineBench(RaceDatabase database, JolpicaServer jolpica, OpenMeteoServer meteo)
    {
        Database = database;
        Jolpica = jolpica;
        Meteo = meteo;
        Host = new SourceHost(o =>
        {
            o.CacheFolder = null;
            o.Jolpica.BaseAddress = jolpica.Address;
            (o.OpenMeteo.BaseAddress, o.OpenMeteo.ForecastAddress) = (meteo.Address, meteo.Address);
        });
    }

    public RaceDatabase Database { get; }

    public JolpicaServer Jolpica { get; }

    public OpenMeteoServer Meteo { get; }

    public SourceHost Host { get; }

    /// <summary>The bundled history of 2025 on, as it was known after round 4 of 2026: of round 5 only the calendar and the entries.</summary>
    public static RaceHistory AfterRound4 { get; } = Bundled.History.With(
        Bundled.History.CompletedRaces.Where(r => r.Key.Season >= 2025 && r.Key < Canada),
        [Bundled.History.Weekend(Canada).KnownAt(ForecastMoment.BeforeWeekend), .. Bundled.History.Upcoming]);

    public static async Task<PipelineBench> StartAsync(string connection, RaceHistory? stored = null)
    {
        var bench = new PipelineBench(RaceDatabase.Open(connection), await JolpicaServer.StartAsync(Bundled.History), await OpenMeteoServer.StartAsync(Bundled.History));
        await bench.Database.MigrateAsync(TestContext.Current.CancellationToken);
        await bench.Database.SaveAsync(stored ?? AfterRound4, ct: TestContext.Current.CancellationToken);
        return bench;
    }

    public Task<IngestionReport> IngestAsync(IngestionRequest? request = null, bool withWeather = true, CancellationToken? cancel = null)
    {
        var pipeline = new IngestionPipeline(Database, withWeather ? [Host.Get<OpenMeteoSource>()] : [], Host.Time);
        return Host.RunAsync(pipeline.RunAsync(Host.Get<JolpicaSource>(), request, null, cancel ?? TestContext.Current.CancellationToken));
    }

    public Task<RaceHistory> StoredAsync() => Database.LoadHistoryAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Jolpica.DisposeAsync();
        await Meteo.DisposeAsync();
        await Database.DisposeAsync();
    }
}
