using System.Globalization;
using F1Predict.Data;
using F1Predict.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.WebHost.Tests.Jobs;

/// <summary>The commands <c>backup</c> and <c>restore</c>: a host on what was restored answers as the host before it did, to the byte.</summary>
public sealed class RestoreTests(TrainedModels models) : IDisposable
{
    private static readonly string[] Paths =
    [
        "/api/v1/predictions/next-race", "/api/v1/predictions/next-race?conditions=wet", "/api/v1/predictions?season=2026", "/api/v1/predictions/race/2025-24",
        "/api/v1/analytics/accuracy?season=2025", "/api/v1/standings/drivers", "/api/v1/standings/constructors?season=2025", "/api/v1/races/calendar",
        "/api/v1/races/2026-05/results", "/api/v1/export/predictions?race_id=2026-05", "/api/v1/admin/jobs",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _error = new(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Restored_ServesTheSameAnswers(string engine)
    {
        await using var postgres = engine == "postgres" ? await PostgresServer.StartAsync() : null;
        var (source, empty) = (await NewAsync(postgres), await NewAsync(postgres));
        var copy = _folder.File("copy.backup");
        var before = await AnswersAsync(source, async host => (await host.Client.PostAsync(new Uri("/api/v1/admin/ingest", UriKind.Relative), null, Stop)).EnsureSuccessStatusCode());

        (await RunAsync("backup", "--out", copy, "--database", source)).ShouldBe(0, _error.ToString());
        (await RunAsync("restore", copy, "--database", empty)).ShouldBe(0, _error.ToString());

        _output.ToString().ShouldContain($"restored from {copy}, 0 steps of the schema applied; 334 races run, through 2026-05, 18 to come.");
        var after = await AnswersAsync(empty);
        foreach (var path in Paths) after[path].ShouldBe(before[path], path);

        (await RunAsync("restore", copy, "--database", source)).ShouldBe(1);
        _error.ToString().ShouldContain("is not empty");
    }

    [Fact]
    public async Task Commands_WithoutAFile_AreRefused()
    {
        (await RunAsync("backup")).ShouldBe(2);
        (await RunAsync("restore")).ShouldBe(2);
        (await RunAsync("restore", _folder.File("none"), "--database", $"sqlite:{_folder.File("new.db")}")).ShouldBe(1);
        _error.ToString().ShouldContain("There is no file");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<string> NewAsync(PostgresServer? postgres) =>
        postgres is null ? $"sqlite:{_folder.File(Path.GetRandomFileName())}" : $"postgres:{await postgres.CreateDatabaseAsync()}";

    private async Task<Dictionary<string, string>> AnswersAsync(string database, Func<TestHost, Task>? first = null)
    {
        await using var host = await TestHost.Filled(models, database);
        await host.AsAdminAsync();
        if (first is not null) await first(host);
        await host.Services.GetRequiredService<Baselines>().OfAsync(host.Board.History!, ForecastMoment.AfterQualifying);
        var answers = new Dictionary<string, string>();
        foreach (var path in Paths)
        {
            var answer = await host.Get(path);
            ((int)answer.StatusCode).ShouldBe(200, path);
            answers[path] = $"{answer.Headers.ETag} {await answer.Text()}";
        }

        return answers;
    }

    private Task<int> RunAsync(params string[] arguments) => CommandLine.RunAsync(arguments, _output, _error, (WebApplicationBuilder _) => { }, Stop);
}
