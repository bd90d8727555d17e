using F1Predict.Data;
using F1Predict.WebHost.Pages.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>
/// Shows what the endpoints of pages refuse as a page of its own: not found, not possible, or not ready, which turns to the page that was asked for
/// once it is. <see cref="ContractFilter"/> does the same for the REST contract.
/// </summary>
internal sealed class PageFilter(ILogger<PageFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var response = context.HttpContext.Response;
        try
        {
            var answer = await next(context);

            // A browser may keep a page, and asks each time whether it is still the same.
            if (answer is RazorComponentResult or RedirectHttpResult) response.Headers.CacheControl = "no-cache";
            return answer;
        }
        catch (RefusedRequestException refused)
        {
            return Page(refused.Problem(response), response);
        }
        catch (RaceDatabaseException e)
        {
            logger.LogWarning("A page cannot be shown: {Reason}", e.Message);
            return Page(PredictionProblems.NoDatabase(response), response);
        }
    }

    private static IResult Page(IResult refusal, HttpResponse response)
    {
        if (refusal is not ProblemHttpResult { ProblemDetails: var problem }) return refusal;
        response.Headers.CacheControl = "no-store";
        var comes = problem.Extensions.TryGetValue("state", out var state) && state is "waiting" or "training" or "computing";
        return new RazorComponentResult<NoticePage>(new Dictionary<string, object?>
        {
            [nameof(NoticePage.Heading)] = problem.Title?.Replace('_', ' '),
            [nameof(NoticePage.Detail)] = problem.Detail,
            [nameof(NoticePage.Progress)] = comes ? problem.Extensions["progress"] : null,
        })
        {
            StatusCode = comes ? StatusCodes.Status200OK : problem.Status,
        };
    }
}
