using F1Predict.Charts;
using F1Predict.WebHost.Pages.Accuracy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>How good the forecasts were, and its figures.</summary>
internal static class AccuracyPages
{
    /// <summary>What the figure over the seasons can show, by its name in the address; the first unless another is asked for.</summary>
    public static IReadOnlyList<(string Name, ScoreMeasure Measure)> Measures { get; } =
    [
        ("log-loss", ScoreMeasure.LogLoss),
        ("winner-named", ScoreMeasure.WinnerNamed),
        ("top-3", ScoreMeasure.WinnerInTop3),
        ("brier", ScoreMeasure.BrierScore),
    ];

    public static void MapAccuracyPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accuracy", Page);
        var charts = routes.MapFigures();
        charts.MapGet("/calibration.json", async (string? season, string? moment, string? theme, ForecastBoard board, PastAccuracy accuracy, CancellationToken ct) =>
        {
            var history = board.Loaded();
            return await accuracy.CalibrationAsync(history, AccuracyEndpoints.Season(history, season), AccuracyEndpoints.Moment(moment), theme, ct);
        });
        charts.MapGet("/accuracy-by-season.json", async (string? measure, string? moment, string? theme, ForecastBoard board, PastAccuracy accuracy, CancellationToken ct) =>
            await accuracy.BySeasonAsync(board.Loaded(), AccuracyEndpoints.Moment(moment), Measure(measure).Measure, theme, ct));
    }

    private static async Task<IResult> Page(
        string? season, string? moment, string? measure, ForecastBoard board, PastAccuracy accuracy, CancellationToken ct)
    {
        var history = board.Loaded();
        var (year, at, shown) = (AccuracyEndpoints.Season(history, season), AccuracyEndpoints.Moment(moment), Measure(measure).Name);
        var answer = await accuracy.AnswerAsync(history, year, at, ct);
        return new RazorComponentResult<AccuracyPage>(new Dictionary<string, object?>
        {
            [nameof(AccuracyPage.Answer)] = answer.Read<AccuracyAnswer>(),
            [nameof(AccuracyPage.Moment)] = at,
            [nameof(AccuracyPage.Measure)] = shown,
            [nameof(AccuracyPage.History)] = history,
        });
    }

    private static (string Name, ScoreMeasure Measure) Measure(string? name) => string.IsNullOrEmpty(name)
        ? Measures[0]
        : Measures.FirstOrDefault(m => m.Name == name) is { Name: not null } found ? found : throw RequestValues.OneOf("measure", name, [.. Measures.Select(m => m.Name)]);
}
