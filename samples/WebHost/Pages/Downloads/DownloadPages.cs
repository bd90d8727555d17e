using F1Predict.Data;
using F1Predict.WebHost.Pages.Downloads;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>The tables as files, season by season: the same that the contract exports, for visitors without credentials.</summary>
internal static class DownloadPages
{
    public static void MapDownloadPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/data", Page);
        routes.MapGet("/data/race-results.{format}", ExportEndpoints.RaceResults);
        routes.MapGet("/data/predictions.{format}", ExportEndpoints.Predictions);
    }

    private static async Task<IResult> Page(ForecastBoard board, RaceDatabase database, AnswerCache answers, CancellationToken ct)
    {
        var history = board.Loaded();
        var counted = await answers.GetAsync("forecasts by season", async stop => await CountAsync(history, database, stop), ct);
        return new RazorComponentResult<DownloadsPage>(new Dictionary<string, object?>
        {
            [nameof(DownloadsPage.Seasons)] = counted.Read<SeasonFiles[]>(),
            [nameof(DownloadsPage.Results)] = history.ResultsFrame().Columns,
            [nameof(DownloadsPage.Forecasts)] = ExportedPrediction.Columns.ToArray(),
        });
    }

    private static async Task<SeasonFiles[]> CountAsync(RaceHistory history, RaceDatabase database, CancellationToken ct)
    {
        var races = history.CompletedRaces.CountBy(r => r.Key.Season).ToDictionary();
        var seasons = new List<SeasonFiles>();
        foreach (var season in races.Keys.Concat(history.Upcoming.Select(w => w.Key.Season)).Distinct().OrderDescending())
        {
            var forecasts = await database.Forecasts.GivenAsync(new ForecastFilter { Season = season }, take: 0, ct: ct);
            seasons.Add(new SeasonFiles(season, races.GetValueOrDefault(season), forecasts.Total));
        }

        return [.. seasons];
    }
}
