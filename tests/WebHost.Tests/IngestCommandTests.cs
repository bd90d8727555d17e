using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using F1Predict.Data;
using F1Predict.Ingestion;
using F1Predict.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.WebHost.Tests;

public sealed class IngestCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("f1predict-").FullName;
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _error = new(CultureInfo.InvariantCulture);

    private string Connection => $"sqlite:{Path.Combine(_folder, "races.db")}";

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Ingest_NewRound_PrintsTheReportAndExportsTheRound()
    {
        await Store(Bundled.History.Before(new RaceKey(2026, 4)));
        await using var server = await JolpicaServer.StartAsync(Bundled.History);

        (await Run("ingest", "--source", "jolpica", "--season", "2026", "--no-weather", "--base-url", $"{server.Address}", "--database", Connection, "--json")).ShouldBe(0, _error.ToString());

        var report = JsonDocument.Parse(_output.ToString()).RootElement;
        report.GetProperty("data_through").GetString().ShouldBe("2026-05");
        report.GetProperty("updated").GetInt32().ShouldBeGreaterThanOrEqualTo(2);
        report.GetProperty("issues").GetArrayLength().ShouldBe(0);
        foreach (var name in (string[])["inserted", "unchanged", "corrections", "seconds", "source_as_of"]) report.TryGetProperty(name, out _).ShouldBeTrue(name);

        var file = Path.Combine(_folder, "out.f1history");
        (await Run("export", "snapshot", "--database", Connection, "--out", file)).ShouldBe(0);
        using var stream = File.OpenRead(file);
        RaceHistory.Load(stream).DataThrough.ShouldBe(new RaceKey(2026, 5));
        (await Run("verify", "--database", Connection)).ShouldBe(0);
        _output.ToString().ShouldContain("334 races run, through 2026-05");
        _output.ToString().ShouldContain("days ago");
    }

    [Fact]
    public async Task Ingest_EveryUpstreamDown_SaysSoAndKeepsWhatIsStored()
    {
        await Store(Bundled.Early);

        (await Run("ingest", "--source", "jolpica", "--season", "2012", "--base-url", "http://127.0.0.1:9/", "--weather-url", "http://127.0.0.1:9/", "--database", Connection)).ShouldBe(1);

        _output.ToString().ShouldContain("jolpica did not answer. Nothing was changed");
        _output.ToString().ShouldContain("data through 2012-02");
        (await Run("ingest", "--source", "f1db", "--base-url", "http://127.0.0.1:9/", "--database", Connection)).ShouldBe(1);
        _output.ToString().ShouldContain("f1db did not answer. Nothing was changed");
        (await Run("verify", "--database", Connection)).ShouldBe(0);
        _output.ToString().ShouldContain($"{Bundled.Early.CompletedRaces.Count} races run, through 2012-02");
        _output.ToString().ShouldContain("last changed ");
    }

    [Theory]
    [InlineData("ingest", "--source", "ergast")]
    [InlineData("ingest", "--season", "1890")]
    [InlineData("ingest", "--base-url", "nowhere")]
    [InlineData("verify", "--database", "mysql:somewhere")]
    public async Task Command_WrongArguments_AreRefused(params string[] arguments)
    {
        (await Run(arguments)).ShouldBe(2);
        _error.ToString().ShouldContain(arguments[^1] == "mysql:somewhere" ? "sqlite:FILE" : arguments[^1]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Ingest_KilledHalfway_LosesNothingAndTheNextRunCompletesIt(string engine)
    {
        await using var postgres = engine == "postgres" ? await PostgresServer.StartAsync() : null;
        var connection = postgres is null ? Connection : $"postgres:{await postgres.CreateDatabaseAsync()}";
        await Store(Bundled.History.Before(new RaceKey(2025, 1)), connection);
        await using var server = await JolpicaServer.StartAsync(Bundled.History);
        string[] arguments = ["ingest", "--source", "jolpica", "--season", "2025", "--full", "--no-weather", "--base-url", $"{server.Address}", "--database", connection];
        using (var process = Start(arguments))
        {
            while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("stored 2025-05")) { }
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.ExitCode.ShouldNotBe(0);
        }

        var after = await Stored(connection);
        after.DataThrough!.Value.ShouldBeGreaterThanOrEqualTo(new RaceKey(2025, 5));
        after.DataThrough.Value.ShouldBeLessThan(new RaceKey(2025, 24));
        foreach (var race in after.CompletedRaces.Where(r => r.Key.Season == 2025)) ShouldBeWhole(race);

        (await Run(arguments)).ShouldBe(0, _error.ToString());
        var completed = await Stored(connection);
        completed.DataThrough.ShouldBe(new RaceKey(2025, 24));
        foreach (var race in completed.CompletedRaces.Where(r => r.Key.Season == 2025)) ShouldBeWhole(race);
    }

    private static void ShouldBeWhole(CompletedRace race)
    {
        var original = Bundled.History.FindCompleted(race.Key)!;
        race.Results.Select(r => (r.Driver, r.Points)).ShouldBe(original.Results.Select(r => (r.Driver, r.Points)), ignoreOrder: true);
        race.PitStops.Count.ShouldBe(original.PitStops.Count, $"{race.Key}");
        race.DriverStandings.Count.ShouldBe(original.DriverStandings.Count, $"{race.Key}");
    }

    private async Task Store(RaceHistory history, string? connection = null)
    {
        await using var database = RaceDatabase.Open(connection ?? Connection);
        await database.MigrateAsync(TestContext.Current.CancellationToken);
        await database.SaveAsync(history, ct: TestContext.Current.CancellationToken);
    }

    private static async Task<RaceHistory> Stored(string connection)
    {
        await using var database = RaceDatabase.Open(connection);
        return await database.LoadHistoryAsync(TestContext.Current.CancellationToken);
    }

    private Task<int> Run(params string[] arguments) => CommandLine.RunAsync(
        arguments, _output, _error,
        (WebApplicationBuilder builder) => builder.Services.Configure<IngestionOptions>(o =>
        {
            o.CacheFolder = null;
            foreach (var source in (HttpSourceOptions[])[o.Jolpica, o.F1Db, o.OpenMeteo]) source.FirstBackOff = TimeSpan.Zero;
        }),
        TestContext.Current.CancellationToken);

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WebHost.dll"), .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };

        // A home of its own: answers are cached in the user's folder.
        (start.Environment["HOME"], start.Environment["XDG_DATA_HOME"]) = (_folder, _folder);
        return Process.Start(start)!;
    }
}
