using F1Predict.WebHost.Pages.Layout;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>Shows a browser what went wrong as a page of the site. Others get problem details, from the library's own writer.</summary>
internal sealed class ErrorPages : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.WantsPage();

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var status = context.ProblemDetails.Status ?? http.Response.StatusCode;
        var (heading, detail) = Words(status, context.ProblemDetails, http);
        http.Response.Headers.CacheControl = "no-store";
        await new RazorComponentResult<NoticePage>(new Dictionary<string, object?>
        {
            [nameof(NoticePage.Heading)] = heading,
            [nameof(NoticePage.Detail)] = detail,
        })
        {
            StatusCode = status,
        }.ExecuteAsync(http);
    }

    private static (string Heading, string Detail) Words(int status, ProblemDetails problem, HttpContext http) => status switch
    {
        StatusCodes.Status400BadRequest => ("The request was not understood", "If it was a form, it may have been open for too long: load its page again and send it once more."),
        StatusCodes.Status403Forbidden => ("Not for this account", "You are signed in, and this is for others."),
        StatusCodes.Status404NotFound => ("There is no such page", "The address may be mistyped, or the page has moved."),
        StatusCodes.Status405MethodNotAllowed => ("There is no such page", "The address is for forms, not for reading."),
        StatusCodes.Status429TooManyRequests => (problem.Title!, $"That was more than the host takes from one visitor in a minute. {problem.Detail}"),
        StatusCodes.Status503ServiceUnavailable => ("Not available at the moment", "The database does not answer. Try again in a minute."),
        >= 500 => ("Something went wrong", $"It is the host's fault, and it is in its log under {http.TraceIdentifier}. Try again, or go on with another page."),
        _ => ("The request was refused", problem.Detail ?? $"The host answered with the status {status}."),
    };
}
