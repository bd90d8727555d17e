namespace F1Predict.WebHost;

/// <summary><c>GET /api/v1/predictions/next-race</c>.</summary>
internal static class PredictionEndpoints
{
    public static void MapPredictions(this IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/predictions/next-race", NextRace);

    private static IResult NextRace(string? moment, string? conditions, ForecastBoard board, TimeProvider clock, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        if (!string.IsNullOrEmpty(conditions) && conditions != PredictionMapping.AnyConditions) return PredictionProblems.UnknownConditions(conditions);
        var wanted = string.IsNullOrEmpty(moment) ? null : Moments.Find(moment);
        if (wanted is null && !string.IsNullOrEmpty(moment)) return PredictionProblems.UnknownMoment(moment);

        var state = board.Ask(wanted);
        return state is ForecastState.Ready ready
            ? TaggedContent.Json(response, ContractJson.Of(ready.Forecast.ToContract(ready.History, ready.GeneratedAt, clock.GetUtcNow())))
            : PredictionProblems.Of(state, wanted, response);
    }
}
