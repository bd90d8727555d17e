using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.WebHost.Pages.Circuits;
using F1Predict.WebHost.Pages.Parts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The circuits and a page for each, with their figures.</summary>
internal static class CircuitPages
{
    public static void MapCircuitPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/circuits", List);
        routes.MapGet("/circuits/{circuit_id}", Circuit);
        var charts = routes.MapFigures();
        charts.MapGet("/circuits.json", (string? theme, ForecastBoard board, HistoryAnalyses analyses) =>
            CircuitDriverChart.Of(analyses.Of(board.Loaded()).Tracks, board.Loaded()).In(theme));
        charts.MapGet("/circuit-slots.json", Slots);
    }

    private static RazorComponentResult List(string? sort, ForecastBoard board, HistoryAnalyses analyses)
    {
        var history = board.Loaded();
        var tracks = analyses.Of(history).Tracks;
        return new RazorComponentResult<CircuitsPage>(new Dictionary<string, object?>
        {
            [nameof(CircuitsPage.Circuits)] = (IReadOnlyList<CircuitAnswer>)[.. history.Circuits.Keys.Select(c => tracks.ToContract(c, history)).OrderBy(c => c.Circuit, StringComparer.Ordinal)],
            [nameof(CircuitsPage.Order)] = TableOrder.Read<CircuitAnswer>(
                sort,
                "/circuits",
                "list",
                ("name", c => c.Circuit),
                ("kind", c => c.Kind),
                ("-races", c => c.Races),
                ("-pole", c => c.PoleWins?.Value),
                ("-grid", c => c.GridDecides?.Value),
                ("-retired", c => c.RetirementShare?.Value)),
            [nameof(CircuitsPage.History)] = history,
        });
    }

    private static RazorComponentResult Circuit(
        [FromRoute(Name = "circuit_id")] string circuitId, ForecastBoard board, HistoryAnalyses analyses)
    {
        var history = board.Loaded();
        var id = Find(history, circuitId);
        return new RazorComponentResult<CircuitPage>(new Dictionary<string, object?>
        {
            [nameof(CircuitPage.Answer)] = analyses.Of(history).Tracks.ToContract(id, history),
            [nameof(CircuitPage.History)] = history,
        });
    }

    private static TaggedAnswer Slots([FromQuery(Name = "circuit_id")] string circuitId, string? theme, ForecastBoard board)
    {
        var history = board.Loaded();
        var id = Find(history, circuitId);
        return SlotOutcomesChart.Of([.. history.CompletedRaces.Where(r => r.Race.Circuit == id)], history.Circuits[id].Name).In(theme);
    }

    /// <summary>A circuit of the data. What is no id at all is no circuit either.</summary>
    private static CircuitId Find(RaceHistory history, string id) =>
        Slug.IsSlug(id) && history.Circuits.ContainsKey(new CircuitId(id))
            ? new CircuitId(id)
            : throw RefusedRequestException.Unknown("circuit_id", id, $"There is no circuit '{id}' in the data.");
}
