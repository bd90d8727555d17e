using System.Text.Json;
using F1Predict.Data;
using F1Predict.Ingestion;

namespace F1Predict.WebHost;

/// <summary>Brings what a source says into the database, and prints the report.</summary>
internal sealed class IngestCommand(Terminal terminal, IServiceProvider services)
{
    private const int ShownIssues = 20;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <exception cref="CommandException">The source, the database or the data are refused.</exception>
    public async Task<int> RunAsync(string source, IngestionRequest request, string? database, bool json, CancellationToken cancellationToken)
    {
        var from = services.GetServices<IRaceSource>().Single(s => s.Name == source);
        var clock = services.GetRequiredService<TimeProvider>();
        await using var to = DatabaseSetting.Open(database, services.GetRequiredService<IConfiguration>(), clock);
        try
        {
            var weather = services.GetServices<IWeatherSource>();
            var report = await new IngestionPipeline(to, weather, clock).RunAsync(from, request, new Steps(terminal), cancellationToken);
            terminal.EndProgress();
            if (json) terminal.Output.WriteLine(Json(report));
            else Print(report, to.Description);
            return report.Answered ? ExitCodes.Fine : ExitCodes.Refused;
        }
        catch (Exception e) when (e is RaceDatabaseException or RaceDataException)
        {
            terminal.EndProgress();
            throw new CommandException(ExitCodes.Refused, e.Message, e);
        }
    }

    private static string Json(IngestionReport report) => JsonSerializer.Serialize(
        new
        {
            source = report.Source,
            answered = report.Answered,
            races = report.Races?.Select(r => r.ToString()),
            inserted = report.Outcome.Inserted,
            updated = report.Outcome.Updated,
            unchanged = report.Outcome.Unchanged,
            corrections = report.Outcome.Corrections,
            issues = report.Issues.Select(i => new { source = i.Source, line = i.Line, field = i.Field, value = i.Value, message = i.Message }),
            started_at = report.StartedAt.UtcDateTime,
            seconds = Math.Round(report.Duration.TotalSeconds, 3),
            source_as_of = report.SourceAsOf?.UtcDateTime,
            cache_age_seconds = report.CacheAge?.TotalSeconds,
            data_through = report.DataThrough?.ToString(),
        },
        Indented);

    private void Print(IngestionReport report, string database)
    {
        foreach (var issue in report.Issues.Take(ShownIssues)) terminal.Error.WriteLine(issue);
        if (report.Issues.Count > ShownIssues) terminal.Error.WriteLine($"... and {report.Issues.Count - ShownIssues} more");
        var through = report.DataThrough is { } last ? $"data through {last}" : "no results yet";
        if (!report.Answered)
        {
            terminal.Output.WriteLine($"{report.Source} did not answer. Nothing was changed: {database} still serves what it has ({through}).");
            return;
        }

        if (report.CacheAge is { } age) terminal.Output.WriteLine($"{report.Source} failed in part: stored answers up to {age.TotalHours:F1} hours old stood in.");
        var outcome = report.Outcome;
        terminal.Output.WriteLine(
            $"{report.Source} into {database}: {outcome.Inserted} inserted, {outcome.Updated} updated, {outcome.Unchanged} unchanged, "
            + $"{outcome.Corrections} corrections, {report.Issues.Count} issues; {through}, {report.Duration.TotalSeconds:F1} s.");
    }

    private sealed class Steps(Terminal terminal) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => terminal.ShowProgress($"{value.Source} {value.Step}", value.Total > 0 ? value.Done / (double)value.Total : 0, "Ingesting");
    }
}
