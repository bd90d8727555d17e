namespace F1Predict.WebHost;

/// <summary>Sends what the endpoints of the contract return as tagged JSON, and what they refuse as problem details that nobody may keep.</summary>
internal sealed class ContractFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var response = context.HttpContext.Response;
        response.Headers.CacheControl = "no-store";
        try
        {
            var answer = await next(context);
            return answer is null or IResult ? answer : TaggedContent.Json(response, ContractJson.Of(answer));
        }
        catch (RefusedRequestException refused)
        {
            return refused.Problem(response);
        }
    }
}
