using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace F1Predict.WebHost;

/// <summary>The errors of the contract: problem details (RFC 9457) of one shape.</summary>
internal static class ContractErrors
{
    private static readonly OpenApiSchema Problem = new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457).",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong, in short." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong with this request." },
            ["parameter"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The parameter that was refused; of 400 and 404." },
            ["value"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Its value." },
            ["trace_id"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "By this the request is found in the log." },
        },
    };

    private static readonly (string Status, string Meaning, string Title, string Detail)[] Errors =
    [
        ("400", "A parameter or the body is not of its form.", "Bad value of season", "The parameter season is 'abc'; a whole number from 1950 to 2100 is expected."),
        ("401", "There is no valid token or key.", "Unauthorized", "A bearer token or an X-Api-Key is needed."),
        ("403", "The token's user may not do this.", "Forbidden", "This is for admins."),
        ("404", "There is no such race, driver, circuit or season.", "No such season", "The data have no race of season 1955, only of 2010 to 2026."),
        ("409", "It is too early, or it is there already.", "Not known yet", "The weekend has not come that far."),
        ("429", "Too many requests; Retry-After says when to ask again.", "Too many requests", "Ask again in 12 seconds."),
        ("503", "Data are being read or a model is being trained; Retry-After says when to ask again.", "No forecast yet", "The model is being trained."),
    ];

    /// <summary>The answers that operations refer to.</summary>
    public static IDictionary<string, IOpenApiResponse> Responses() =>
        Errors.ToDictionary(e => Name(e.Status), e => (IOpenApiResponse)Response(e.Status, e.Meaning, e.Title, e.Detail));

    /// <summary>Adds what the operation can answer beside what was asked for.</summary>
    /// <param name="operation">An operation of the contract.</param>
    /// <param name="isOpen">Whether it needs no sign-in.</param>
    /// <param name="document">What holds <see cref="Responses"/>.</param>
    public static void Add(OpenApiOperation operation, bool isOpen, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (var (status, _, _, _) in Errors.Where(e => !isOpen || e.Status is not ("403" or "503")))
            operation.Responses.TryAdd(status, new OpenApiResponseReference(Name(status), document));
    }

    private static string Name(string status) => $"problem_{status}";

    private static OpenApiResponse Response(string status, string meaning, string title, string detail) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType
            {
                Schema = Problem,
                Example = new JsonObject { ["title"] = title, ["status"] = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), ["detail"] = detail },
            },
        },
    };
}
