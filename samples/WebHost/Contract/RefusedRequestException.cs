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

    /// <summary>Any other reason.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="title">The kind of problem.</param>
    /// <param name="detail">What is wrong, in a sentence.</param>
    /// <param name="parameter">The member of the body that is wrong; its value is not repeated, as it may be a secret.</param>
    public static RefusedRequestException Because(int status, string title, string detail, string? parameter = null) => new(_ => TypedResults.Problem(
        statusCode: status,
        title: title,
        detail: detail,
        extensions: parameter is null ? null : new Dictionary<string, object?> { ["parameter"] = parameter }));

    private static Dictionary<string, object?> Names(string parameter, string value) => new() { ["parameter"] = parameter, ["value"] = value };
}
