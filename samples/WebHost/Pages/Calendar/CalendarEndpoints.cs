using F1Predict.WebHost.Pages.Calendar;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>The page of a season's races.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendarPages(this IEndpointRouteBuilder routes) => routes.MapGet("/calendar", Page);

    private static async Task<IResult> Page(string? season, ForecastBoard board, Favourites favourites, CancellationToken ct)
    {
        var history = board.Loaded();
        var answer = await RaceEndpoints.CalendarAsync(history, history.Season(season), favourites, ct);
        return new RazorComponentResult<CalendarPage>(new Dictionary<string, object?>
        {
            [nameof(CalendarPage.Answer)] = answer,
            [nameof(CalendarPage.History)] = history,
        });
    }
}
