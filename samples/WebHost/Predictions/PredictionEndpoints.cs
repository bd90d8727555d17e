using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The forecast of the next race, and why it is what it is.</summary>
internal static class PredictionEndpoints
{
    public static void MapPredictions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/predictions/next-race", NextRace);
        routes.MapGet("/predictions/next-race/explanations/{driver_id}", Explanation);
        routes.MapGet("/predictions/race/{race_id}/explanations/{driver_id}", ExplanationOf);
    }

    private static RacePredictions NextRace(string? moment, string? conditions, ForecastBoard board, TimeProvider clock)
    {
        var assumed = Conditions.Read(conditions);
        var ready = Ready(board, moment);
        return ready.Predicted.Under(assumed).ToContract(ready.History, ready.GeneratedAt, clock.GetUtcNow(), assumed);
    }

    private static DriverExplanation Explanation(
        [FromRoute(Name = "driver_id")] string driverId, string? moment, ForecastBoard board)
    {
        var id = RequestValues.Id("driver_id", driverId);
        var ready = Ready(board, moment);
        return ready.Predicted.Explanations.FirstOrDefault(e => e.Driver.Value == id)?.ToContract(ready)
            ?? throw RefusedRequestException.Unknown("driver_id", id, $"No driver '{id}' is entered for race {ready.Forecast.Race}.");
    }

    private static DriverExplanation ExplanationOf(
        [FromRoute(Name = "race_id")] string raceId,
        [FromRoute(Name = "driver_id")] string driverId,
        string? moment,
        ForecastBoard board)
    {
        var key = RequestValues.Race(raceId);
        if (board.Loaded().NextRace?.Key == key) return Explanation(driverId, moment, board);
        throw RefusedRequestException.Unknown(
            "race_id", raceId, $"Only the next race can be explained; forecasts of others, such as {key}, are not stored.");
    }

    private static ForecastState.Ready Ready(ForecastBoard board, string? moment)
    {
        var wanted = RequestValues.Moment(moment);
        var state = board.Ask(wanted);
        return state as ForecastState.Ready ?? throw new RefusedRequestException(response => PredictionProblems.Of(state, wanted, response));
    }
}
