using F1Predict.Charts;
using F1Predict.WebHost.Pages.TitleOdds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>How the running season may end, and its figures.</summary>
internal static class TitleOddsPages
{
    public static void MapTitleOddsPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/title-odds", Page);
        var charts = routes.MapFigures();
        charts.MapGet("/title-odds.json", Odds);
        charts.MapGet("/championship-points.json", Points);
    }

    private static async Task<IResult> Page(string? season, ForecastBoard board, SeasonForecasts forecasts) =>
        new RazorComponentResult<TitleOddsPage>(new Dictionary<string, object?>
        {
            [nameof(TitleOddsPage.Answer)] = await SeasonForecastEndpoints.Odds(season, board, forecasts),
            [nameof(TitleOddsPage.History)] = board.Loaded(),
        });

    private static async Task<TaggedAnswer> Odds(string? season, string? of, string? theme, ForecastBoard board, SeasonForecasts forecasts)
    {
        var championship = RequestValues.OneOf<Championship>("of", of) ?? Championship.Drivers;
        var (forecast, history) = await SeasonForecastEndpoints.SimulatedAsync(season, board, forecasts);
        return (championship == Championship.Drivers ? TitleOddsChart.Drivers(forecast, history) : TitleOddsChart.Constructors(forecast, history)).In(theme);
    }

    private static async Task<TaggedAnswer> Points(string? season, string? of, string? theme, ForecastBoard board, SeasonForecasts forecasts)
    {
        var championship = RequestValues.OneOf<Championship>("of", of) ?? Championship.Drivers;
        var (forecast, history) = await SeasonForecastEndpoints.SimulatedAsync(season, board, forecasts);
        return (championship == Championship.Drivers
            ? ChampionshipPointsChart.Drivers(history, forecast.Season, forecast)
            : ChampionshipPointsChart.Constructors(history, forecast.Season, forecast)).In(theme);
    }
}
