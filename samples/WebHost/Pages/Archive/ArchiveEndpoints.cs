using F1Predict.Data;
using F1Predict.WebHost.Pages.Archive;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The page of past races and how they were forecast.</summary>
internal static class ArchiveEndpoints
{
    private const int PageSize = 30;

    // More than there can be: how many of the races found were called right is told of all of them.
    private static readonly Paging All = new(1, 100_000);

    public static void MapArchivePages(this IEndpointRouteBuilder routes) => routes.MapGet("/archive", Page);

    private static async Task<IResult> Page(
        string? season, [FromQuery(Name = "circuit_type")] string? circuitType, string? conditions, string? page,
        ForecastBoard board, RaceDatabase database, CancellationToken ct)
    {
        var history = board.Loaded();
        var choice = new ArchiveChoice(
            string.IsNullOrEmpty(season) ? null : history.SeasonWithResults(season),
            RequestValues.OneOf<CircuitKind>("circuit_type", circuitType),
            RequestValues.OneOf<TrackConditions>("conditions", conditions));
        var paging = new Paging(RequestValues.Number("page", page, 1, 1_000_000) ?? 1, PageSize);
        var filter = new ForecastFilter
        {
            Season = choice.Season, Circuit = choice.Circuit, RaceWeather = choice.Weather, Moment = ForecastMoment.AfterQualifying,
        };
        var found = (await PredictionEndpoints.FindAsync(filter, All, history, database, ct)).Items.Where(f => f.Score is not null).ToArray();
        return new RazorComponentResult<ArchivePage>(new Dictionary<string, object?>
        {
            [nameof(ArchivePage.Choice)] = choice,
            [nameof(ArchivePage.Found)] = found,
            [nameof(ArchivePage.Shown)] = new PagedAnswer<ListedPredictions>(
                paging.Number, paging.Size, found.Length, [.. found.Skip(paging.Skip).Take(paging.Size)]),
            [nameof(ArchivePage.History)] = history,
        });
    }
}
