using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace F1Predict.WebHost;

/// <summary>
/// The OpenAPI document of the REST contract, <c>/openapi/v1.json</c>. Paths, answers and what their fields mean come from the endpoints and the records
/// they return; parameters, errors and examples that repeat are added here.
/// </summary>
internal static class ContractDocument
{
    private const string Bearer = "bearer";
    private const string ApiKey = "api_key";

    public static void AddContractDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = ContractJson.Options.PropertyNamingPolicy);
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = endpoint => IsContract(endpoint.RelativePath);
            options.AddDocumentTransformer(Introduce);
            options.AddOperationTransformer(Complete);
        });
    }

    public static void MapContractDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static bool IsContract(string? path) => path is not null && (path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("health/", StringComparison.Ordinal));

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "F1Predict";
        document.Info.Version = "v1";
        document.Info.Description = "Forecasts of Formula One races, their record, and the data behind them. Probabilities are percent, times UTC.";
        document.Info.License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "The token of a sign-in." },
            [ApiKey] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key", Description = "A key made by POST /api/v1/auth/api-keys." },
        };
        document.Components.Responses = ContractErrors.Responses();
        return Task.CompletedTask;
    }

    private static async Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var path = context.Description.RelativePath!;
        operation.Tags = new HashSet<OpenApiTagReference> { new(path.Split('/') is ["api", _, var group, ..] ? group : "health", context.Document) };
        foreach (var parameter in operation.Parameters ?? []) ContractParameters.Describe(parameter);
        var isOpen = context.Description.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Authorization.IAllowAnonymous>().Any();
        if (!path.StartsWith("api/", StringComparison.Ordinal)) return;
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ContractDescriptions.TakenBody>().LastOrDefault() is { } taken)
            operation.RequestBody = await Body(taken.Type, context, cancellationToken);
        if (context.Description.HttpMethod == "GET") ContractExamples.Add(operation, $"/{path}");
        ContractErrors.Add(operation, isOpen, context.Document!);
        if (!isOpen)
            operation.Security = [new() { [new(Bearer, context.Document)] = [] }, new() { [new(ApiKey, context.Document)] = [] }];
    }

    private static async Task<OpenApiRequestBody> Body(Type type, OpenApiOperationTransformerContext context, CancellationToken cancellationToken) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(type, null, cancellationToken) },
        },
    };
}
