using F1Predict.WebHost.Pages.Races;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The page of a race.</summary>
internal static class RacePageEndpoints
{
    public static void MapRacePages(this IEndpointRouteBuilder routes) => routes.MapGet("/races/{race_id}", Page);

    private static async Task<IResult> Page(
        [FromRoute(Name = "race_id")] string raceId, ForecastBoard board, GivenMoments given, Favourites favourites, CancellationToken ct)
    {
        var history = board.Loaded();
        var (weekend, run) = history.Known(raceId);
        var forecasts = await given.OfAsync(weekend.Key, ct);
        var calendar = run is null ? await RaceEndpoints.CalendarAsync(history, weekend.Key.Season, favourites, ct) : null;
        return new RazorComponentResult<RacePage>(new Dictionary<string, object?>
        {
            [nameof(RacePage.Details)] = new RaceDetails(
                weekend.ToContract(run, history),
                weekend.ToResults(run, history),
                forecasts is null ? null : [.. forecasts.Select(f => f.ToListed(history))],
                calendar?.Races.FirstOrDefault(r => r.RaceId == weekend.Key.ToString() && r.Favourite is not null),
                history.NextRace?.Key == weekend.Key,
                history),
        });
    }
}
