using System.Text.RegularExpressions;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>For tests of what the whole process shares: they run when no other test does.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class AloneCollection;

/// <summary>What <c>/metrics</c> says, and that the alerts and the dashboard of <c>deploy</c> ask for what it says.</summary>
[Collection("alone")]
public sealed partial class MetricsTests(TrainedModels models)
{
    // Measured by what this host has not done yet.
    private static readonly string[] NotYetMeasured =
    [
        "f1predict_job_duration_seconds", "f1predict_ingestion_runs_total", "f1predict_cache_requests_total", "f1predict_accuracy_winner_named_ratio",
        "f1predict_accuracy_log_loss", "f1predict_accuracy_races", "up",
    ];

    [Fact]
    public async Task Metrics_OfAHostWithAForecast_TellIt()
    {
        await using var host = await TestHost.Ready(models);

        var metrics = await Metrics(host);

        Value(metrics, "f1predict_forecast_available").ShouldBe(1);
        Value(metrics, "f1predict_result_overdue_seconds").ShouldBe(0, "the race is tomorrow");
        Value(metrics, "f1predict_training_duration_seconds_count").ShouldBe(1);
        Value(metrics, "f1predict_inference_duration_seconds_count").ShouldBe(1);
    }

    [Fact]
    public async Task Metrics_AfterTheStartOfTheRace_TellSinceWhenTheResultIsAwaited()
    {
        var start = models.History.NextRace!.Race.Sessions.Race!.Value;
        await using var host = await TestHost.Ready(models, now: start.AddHours(3));

        Value(await Metrics(host), "f1predict_result_overdue_seconds").ShouldBe(3 * 3600);
    }

    [Theory]
    [InlineData("deploy/prometheus/alerts.yml")]
    [InlineData("deploy/grafana/f1predict.json")]
    public async Task Deploy_AsksForMetricsThatExist(string file)
    {
        await using var host = await TestHost.Start(models, database: $"sqlite:{Path.Combine(models.NewFolder(), "races.db")}");
        await host.Settled();
        await host.Get("/api/v1/races/calendar");
        var metrics = await Metrics(host);
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, file), TestContext.Current.CancellationToken);

        var asked = Asked().Matches(text).Select(m => Suffix().Replace(m.Value, "")).Distinct().ToArray();

        asked.ShouldNotBeEmpty();
        foreach (var name in asked.Except(NotYetMeasured)) metrics.ShouldContain($"{name}", customMessage: file);
    }

    private static async Task<string> Metrics(TestHost host) => await (await host.Get("/metrics")).Text();

    private static double Value(string metrics, string name) => double.Parse(
        metrics.Split('\n').Single(line => line.StartsWith($"{name}{{", StringComparison.Ordinal)).Split("} ")[1].Split(' ')[0],
        System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(f1predict|http_server|dotnet)_[a-z0-9_]+")]
    private static partial Regex Asked();

    [GeneratedRegex("_(bucket|count|sum)$")]
    private static partial Regex Suffix();
}
