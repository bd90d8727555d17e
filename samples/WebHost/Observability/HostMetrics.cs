using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace F1Predict.WebHost;

/// <summary>What the host measures of its own work; what ASP.NET Core, HttpClient, .NET and Npgsql measure is exported beside it (docs/operations.md).</summary>
internal sealed class HostMetrics
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "F1Predict";

    /// <summary>Starts the spans of trainings, forecasts and jobs.</summary>
    public static readonly ActivitySource Spans = new(Name);

    private readonly Histogram<double> _training;
    private readonly Histogram<double> _inference;
    private readonly Histogram<double> _jobs;
    private readonly Counter<long> _ingestions;
    private readonly Counter<long> _cache;

    public HostMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _training = Durations(meter, "f1predict.training.duration", "Trainings of a model.", 0.5, 1, 2, 4, 8, 15, 30, 60, 120);
        _inference = Durations(meter, "f1predict.inference.duration", "Forecasts of a race by a trained model.", 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5);
        _jobs = Durations(meter, "f1predict.job.duration", "Scheduled work.", 0.1, 0.5, 1, 5, 15, 60, 180, 600);
        _ingestions = meter.CreateCounter<long>("f1predict.ingestion.runs", "{run}", "Ingestions.");
        _cache = meter.CreateCounter<long>("f1predict.cache.requests", "{request}", "Answers asked of the cache.");
    }

    /// <summary>A model was trained, or could not be.</summary>
    public void Trained(string moment, bool succeeded, TimeSpan took) =>
        _training.Record(took.TotalSeconds, new("moment", moment), new("outcome", Outcome(succeeded)));

    /// <summary>A trained model forecast a race.</summary>
    public void Forecast(string moment, TimeSpan took) => _inference.Record(took.TotalSeconds, new KeyValuePair<string, object?>("moment", moment));

    /// <summary>A job ended.</summary>
    public void JobEnded(string kind, bool succeeded, TimeSpan took) =>
        _jobs.Record(took.TotalSeconds, new("kind", kind), new("outcome", Outcome(succeeded)));

    /// <summary>A source was asked for news.</summary>
    public void Ingested(string source, bool succeeded) => _ingestions.Add(1, new("source", source), new("outcome", Outcome(succeeded)));

    /// <summary>The cache was asked for an answer.</summary>
    public void CacheAsked(bool hit) => _cache.Add(1, new KeyValuePair<string, object?>("result", hit ? "hit" : "miss"));

    private static Histogram<double> Durations(Meter meter, string name, string description, params double[] boundaries) =>
        meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries });

    private static string Outcome(bool succeeded) => succeeded ? "succeeded" : "failed";
}
