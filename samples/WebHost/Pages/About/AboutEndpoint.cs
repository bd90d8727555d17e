using F1Predict.Data;
using F1Predict.WebHost.Pages.About;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>What the forecasts are and what they are not.</summary>
internal static class AboutEndpoint
{
    public static void MapAboutPage(this IEndpointRouteBuilder routes) => routes.MapGet("/about", Page);

    private static async Task<IResult> Page(ForecastBoard board, PastAccuracy accuracy, CancellationToken ct)
    {
        return new RazorComponentResult<AboutPage>(new Dictionary<string, object?>
        {
            [nameof(AboutPage.DataThrough)] = board.History?.DataThrough,
            [nameof(AboutPage.Accuracy)] = await AccuracyAsync(board, accuracy, ct),
        });
    }

    // The page is about more than this figure, which may still be being computed: it goes without.
    private static async Task<AccuracyAnswer?> AccuracyAsync(ForecastBoard board, PastAccuracy accuracy, CancellationToken ct)
    {
        if (board.History is not { } history) return null;
        try
        {
            return (await accuracy.AnswerAsync(history, null, ForecastMoment.AfterQualifying, ct)).Read<AccuracyAnswer>();
        }
        catch (RefusedRequestException)
        {
            return null;
        }
    }
}
