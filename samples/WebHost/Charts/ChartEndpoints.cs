using F1Predict.Charts;

namespace F1Predict.WebHost;

/// <summary>The figures of the pages, as the JSON that plotly.js draws.</summary>
internal static class ChartEndpoints
{
    private static readonly string[] Themes = ["dark", "light"];

    public static void MapCharts(this IEndpointRouteBuilder routes) => routes.MapGet("/charts/win-probability.json", WinProbability);

    private static IResult WinProbability(string? theme, string? moment, ForecastBoard board, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        if (theme is not (null or "light" or "dark"))
            return PredictionProblems.UnknownValue("theme", theme, Themes, $"The parameter theme is '{theme}'; it can be {string.Join(" or ", Themes)}.");
        var wanted = string.IsNullOrEmpty(moment) ? null : Moments.Find(moment);
        if (wanted is null && !string.IsNullOrEmpty(moment)) return PredictionProblems.UnknownMoment(moment);

        var state = board.Ask(wanted);
        if (state is not ForecastState.Ready ready) return PredictionProblems.Of(state, wanted, response);
        var chart = WinProbabilityChart.Of(ready.Forecast, ready.History);
        return TaggedContent.Json(response, chart.ToJson(theme == "dark" ? ChartTheme.Dark : ChartTheme.Light, withTitle: false));
    }
}
