namespace F1Predict.WebHost;

/// <summary>There is no answer to a request but a problem. Thrown by what reads it, caught by <see cref="ContractFilter"/>.</summary>
internal sealed class RefusedRequestException(Func<HttpResponse, IResult> problem) : Exception("The request has no answer.")
{
    /// <summary>The problem, as RFC 9457 has it. It may set headers.</summary>
    public Func<HttpResponse, IResult> Problem { get; } = problem;

    /// <summary>A parameter's value is not of its form: 400.</summary>
    public static RefusedRequestException Malformed(string parameter, string value, string expected) => new(_ => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: $"Bad value of {parameter}",
        detail: $"The parameter {parameter} is '{value}'; {expected}.",
        extensions: Names(parameter, value)));

    /// <summary>A parameter's value is of its form, and there is no such thing: 404.</summary>
    public static RefusedRequestException Unknown(string parameter, string value, string detail) => new(_ => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: $"No such {parameter}",
        detail: detail,
        extensions: Names(parameter, value)));

    private static Dictionary<string, object?> Names(string parameter, string value) => new() { ["parameter"] = parameter, ["value"] = value };
}
