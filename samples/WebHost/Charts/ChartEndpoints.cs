using F1Predict.Charts;
using F1Predict.Data;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The figures of races and their forecasts, as the JSON that plotly.js draws.</summary>
internal static class ChartEndpoints
{
    public static void MapCharts(this IEndpointRouteBuilder routes)
    {
        var charts = routes.MapFigures();
        charts.MapGet("/win-probability.json", WinProbability);
        charts.MapGet("/win-probability-by-moment.json", ByMoment);
        charts.MapGet("/contributions.json", Contributions);
        charts.MapGet("/grid-against-finish.json", GridAgainstFinish);
    }

    /// <summary>Where the figures of pages are, whichever folder they come from.</summary>
    public static RouteGroupBuilder MapFigures(this IEndpointRouteBuilder routes) => routes.MapGroup("/charts").AddEndpointFilter<ContractFilter>();

    private static async Task<object> WinProbability(
        string? theme, string? moment, string? conditions, NextRaceForecasts forecasts, CancellationToken ct)
    {
        var (wanted, assumed) = (RequestValues.Moment(moment), Conditions.Read(conditions));
        var (given, history, _) = await forecasts.GetAsync(wanted, assumed, ct);
        return WinProbabilityChart.Of(given.ToForecast(), history).In(theme);
    }

    private static async Task<object> ByMoment(
        [FromQuery(Name = "race_id")] string? raceId, string? theme, ForecastBoard board, RaceDatabase database, CancellationToken ct)
    {
        var history = board.Loaded();
        var (weekend, _) = history.Known(raceId ?? "");
        var given = await database.Forecasts.GivenAsync(new ForecastFilter { Race = weekend.Key }, ct: ct);
        return WinProbabilityByMomentChart.Of([.. given.Forecasts.Select(f => f.ToForecast())], history).In(theme);
    }

    private static TaggedAnswer Contributions([FromQuery(Name = "driver_id")] string? driverId, string? theme, string? moment, ForecastBoard board)
    {
        var (id, wanted) = (RequestValues.Id("driver_id", driverId ?? ""), RequestValues.Moment(moment));
        var state = board.Ask(wanted);
        return state is ForecastState.Ready { Predicted: { } predicted } ready
            ? ContributionsChart.Of(predicted.Explain(id, ready.Forecast.Race), ready.History).In(theme)
            : throw new RefusedRequestException(response => PredictionProblems.Of(state.WithoutPredictor(), wanted, response));
    }

    private static TaggedAnswer GridAgainstFinish([FromQuery(Name = "race_id")] string? raceId, string? theme, ForecastBoard board)
    {
        var history = board.Loaded();
        var (_, run) = history.Known(raceId ?? "");
        return run is null
            ? throw RefusedRequestException.Unknown("race_id", raceId!, $"Race {raceId} was not run yet.")
            : GridAgainstFinishChart.Of(run, history).In(theme);
    }
}
