using F1Predict.Data;
using F1Predict.Ingestion;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Asks the sources for news. Of the first one, or of a fallback, an answer is needed; the others add to it.</summary>
internal sealed class IngestJob(
    RaceDatabase database, IEnumerable<IRaceSource> sources, IEnumerable<IWeatherSource> weather, IOptions<JobsOptions> options, HostMetrics metrics, TimeProvider clock)
    : IJobWork
{
    public JobKind Kind => JobKind.Ingest;

    public async Task<string> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var reports = new List<IngestionReport>();
        foreach (var name in options.Value.Sources) reports.Add(await AskAsync(name, cancellationToken));
        var answered = reports[0].Answered;
        foreach (var name in answered ? [] : options.Value.Fallbacks)
        {
            reports.Add(await AskAsync(name, cancellationToken));
            answered = reports[^1].Answered;
            if (answered) break;
        }

        var told = string.Join("; ", reports.Select(Tell));
        return answered ? told : throw new IOException($"No source that is enough answered: {told}");
    }

    private async Task<IngestionReport> AskAsync(string name, CancellationToken cancellationToken)
    {
        var report = await new IngestionPipeline(database, weather, clock).RunAsync(sources.Single(s => s.Name == name), ct: cancellationToken);
        metrics.Ingested(name, report.Answered);
        return report;
    }

    private static string Tell(IngestionReport report) => report.Answered
        ? $"{report.Source} {report.Outcome.Inserted} inserted, {report.Outcome.Updated} updated, {report.Outcome.Corrections} corrections, {report.Issues.Count} issues"
        : $"{report.Source} did not answer";
}
