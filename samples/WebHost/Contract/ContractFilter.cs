using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>
/// Sends what the endpoints of the contract return as tagged JSON, and what they refuse as problem details that nobody may keep. A database that
/// cannot be reached is a problem that passes.
/// </summary>
internal sealed class ContractFilter(ILogger<ContractFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var response = context.HttpContext.Response;
        response.Headers.CacheControl = "no-store";
        try
        {
            return await next(context) switch
            {
                null => null,
                IResult result => result,
                TaggedAnswer answer => TaggedContent.Of(response, answer),
                var answer => TaggedContent.Json(response, ContractJson.Of(answer)),
            };
        }
        catch (RefusedRequestException refused)
        {
            return refused.Problem(response);
        }
        catch (RaceDatabaseException e)
        {
            logger.LogWarning("A request has no answer: {Reason}", e.Message);
            return PredictionProblems.NoDatabase(response);
        }
    }
}
