using F1Predict.WebHost.Pages.Home;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>The home page.</summary>
internal static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder routes) => routes.MapGet("/", Home);

    private static IResult Home(string? moment, ForecastBoard board, TimeProvider clock, HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        var wanted = string.IsNullOrEmpty(moment) ? null : Moments.Find(moment);
        if (wanted is null && !string.IsNullOrEmpty(moment)) return TypedResults.LocalRedirect("~/");

        var state = board.Ask(wanted);
        return new RazorComponentResult<HomePage>(new Dictionary<string, object?>
        {
            [nameof(HomePage.State)] = state,
            [nameof(HomePage.Asked)] = wanted,
            [nameof(HomePage.Now)] = clock.GetUtcNow(),
        })
        {
            StatusCode = state is ForecastState.Failed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK,
        };
    }
}
