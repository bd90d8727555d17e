using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>The probes of whoever runs the host, and what the waiting home page asks.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var probes = routes.MapGroup("/health").AllowAnonymous().DisableRateLimiting();
        probes.MapGet("/live", (HttpResponse response) => Answer(response, new Health("live", 1, null), StatusCodes.Status200OK)).WithSummary("Whether the process lives.");
        probes.MapGet("/ready", (ForecastBoard board, HttpResponse response) =>
        {
            var health = Of(board.Ask(), board.Doubt);
            return Answer(response, health, health.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).WithSummary("Whether there is a forecast to serve.");
    }

    /// <summary>Always 200, so that a waiting page does not fill its console with errors.</summary>
    public static void MapTrainingState(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/training.json", (string? moment, ForecastBoard board, HttpResponse response) =>
            Answer(response, Of(board.Ask(Moments.Find(moment ?? "")), board.Doubt), StatusCodes.Status200OK));

    private static Health Of(ForecastState state, string? doubt) => state switch
    {
        ForecastState.Waiting => new Health("waiting", 0, null),
        ForecastState.Training t => new Health("training", Math.Round(t.Fraction, 2), t.Step),
        ForecastState.Failed f => new Health("failed", 0, f.Reason),
        // What is wrong with a database is for the log: whoever asks here need not be signed in.
        _ when doubt is not null => new Health("degraded", 1, "The race data cannot be read again; what was read before stands."),
        ForecastState.Ready { Trouble: { } trouble } => new Health("degraded", 1, $"The last stored forecast is shown: {trouble}"),
        _ => new Health("ready", 1, null),
    };

    private static JsonHttpResult<Health> Answer(HttpResponse response, Health health, int status)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(health, ContractJson.Options, statusCode: status);
    }

    /// <param name="Status"><c>live</c>, <c>waiting</c>, <c>training</c>, <c>ready</c>, <c>degraded</c> (it answers with what it has) or <c>failed</c>.</param>
    /// <param name="Progress">The share of the training that is done, 0 to 1.</param>
    /// <param name="Detail">The step of the training, or what is wrong.</param>
    internal sealed record Health(string Status, double Progress, string? Detail)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public bool IsReady => Status is "ready" or "degraded";
    }
}
