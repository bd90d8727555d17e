using F1Predict.Data;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>Ratings and form by season, and circuits.</summary>
internal static class AnalyticsEndpoints
{
    public static void MapAnalytics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/analytics/driver-rankings", (string? season, ForecastBoard board, HistoryAnalyses analyses) =>
            Rankings(board.Loaded(), analyses, season).Drivers)
            .WithSummary("The drivers of a season by Elo, with points, wins and trends.");
        routes.MapGet("/analytics/team-rankings", (string? season, ForecastBoard board, HistoryAnalyses analyses) =>
            Rankings(board.Loaded(), analyses, season).Teams)
            .WithSummary("The constructors of a season by Elo, with points, wins and trends.");
        routes.MapGet("/analytics/circuits/{circuit_id}", Circuit).WithSummary("What is usual at a circuit, and who is good there.");
    }

    private static SeasonRankings Rankings(RaceHistory history, HistoryAnalyses analyses, string? season) =>
        analyses.Of(history).Rankings(history.SeasonWithResults(season));

    private static CircuitAnswer Circuit([FromRoute(Name = "circuit_id")] string circuitId, ForecastBoard board, HistoryAnalyses analyses)
    {
        var history = board.Loaded();
        var id = new CircuitId(RequestValues.Id("circuit_id", circuitId));
        return history.Circuits.ContainsKey(id)
            ? analyses.Of(history).Tracks.ToContract(id, history)
            : throw RefusedRequestException.Unknown("circuit_id", circuitId, $"There is no circuit '{circuitId}' in the data.");
    }
}
