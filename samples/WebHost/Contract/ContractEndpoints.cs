namespace F1Predict.WebHost;

/// <summary>The REST contract: a group a feature (docs/api.md).</summary>
internal static class ContractEndpoints
{
    public static void MapContract(this IEndpointRouteBuilder routes)
    {
        var contract = routes.MapGroup("/api/v1").AddEndpointFilter<ContractFilter>();
        contract.MapGet("/ping", () => new Ping("ok")).WithSummary("Nothing but a sign that token and host are fine.");
        contract.MapPredictions();
        contract.MapRaces();
        contract.MapStandings();
        contract.MapAnalytics();
        contract.MapAccuracy();
        contract.MapSeasonForecast();
        contract.MapExport();
        contract.MapAdmin();
    }

    /// <summary>The answer to a ping.</summary>
    /// <param name="Status">Always <c>ok</c>.</param>
    internal sealed record Ping(string Status);
}
