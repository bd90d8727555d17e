using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace F1Predict.WebHost;

/// <summary>
/// Traces, metrics and logs. Metrics are read at <c>/metrics</c>; traces, metrics and logs are sent by OTLP as well when the usual environment
/// variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to.
/// </summary>
internal static class Telemetry
{
    // Of a metric but that of requests, which come by route, method and status. Room for the usual 2,000 of each takes 10 MB.
    private const int MostSeries = 250;

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HostMetrics>();
        builder.Services.AddHostedService<DataGauges>();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("f1predict", serviceVersion: typeof(Telemetry).Assembly.GetName().Version!.ToString(3)))
            .WithMetrics(metrics => metrics
                .AddMeter(HostMetrics.Name)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("Npgsql")
                .AddView(instrument => instrument.Name == "http.server.request.duration" ? null : new MetricStreamConfiguration { CardinalityLimit = MostSeries })
                .AddPrometheusExporter())
            .WithTracing(traces => traces
                .AddSource(HostMetrics.Name)
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !IsProbe(context.Request.Path))
                .AddHttpClientInstrumentation()
                .AddNpgsql());
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null) OpenTelemetry.OpenTelemetryBuilderOtlpExporterExtensions.UseOtlpExporter(telemetry);
        AddLogs(builder);
    }

    /// <summary>The metrics, for Prometheus.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes) => routes.MapPrometheusScrapingEndpoint("/metrics");

    /// <summary>One JSON object a line, with the ids of the trace, outside development; an operator can choose another form by the usual setting.</summary>
    private static void AddLogs(WebApplicationBuilder builder)
    {
        builder.Logging.Configure(options => options.ActivityTrackingOptions =
            ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        if (builder.Environment.IsDevelopment() || builder.Configuration["Logging:Console:FormatterName"] is not null) return;
        builder.Logging.AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
    }

    private static bool IsProbe(PathString path) => path.StartsWithSegments("/health") || path.StartsWithSegments("/metrics");
}
