using System.Text.Json;

namespace F1Predict.WebHost.Tests;

/// <summary>The OpenAPI document: every endpoint of the contract is in it, with what it takes, answers and refuses.</summary>
public sealed class ContractDocumentTests(TrainedModels models)
{
    [Fact]
    public async Task Document_HasEveryEndpointOfTheContractAndNoOther()
    {
        await using var host = await TestHost.Ready(models);
        var paths = (await Document(host)).GetProperty("paths").Keys().ToArray();

        paths.ShouldBe(host.Routes.Where(r => r.StartsWith("/api/", StringComparison.Ordinal) || r.StartsWith("/health/", StringComparison.Ordinal)).Select(r => r.TrimEnd('/')).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task Operations_SayWhatTheyTakeAndAnswerAndRefuse()
    {
        await using var host = await TestHost.Ready(models);
        var document = await Document(host);
        var schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (var (path, method, operation) in Operations(document).Where(o => o.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var name = $"{method} {path}";
            operation.TryGetProperty("summary", out var summary).ShouldBeTrue($"{name} has no summary");
            summary.GetString().ShouldEndWith(".", Case.Sensitive, name);
            var responses = operation.GetProperty("responses");
            responses.TryGetProperty("400", out _).ShouldBeTrue(name);
            responses.TryGetProperty("429", out _).ShouldBeTrue(name);
            responses.Keys().ShouldContain(status => status[0] == '2', name);
            foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
            {
                parameter.GetProperty("description").GetString().ShouldNotBeNullOrEmpty(name);
                parameter.TryGetProperty("example", out _).ShouldBeTrue($"{name} {parameter.GetProperty("name")}");
            }
        }

        var undescribed =
            from schema in schemas.EnumerateObject()
            where schema.Value.TryGetProperty("properties", out _)
            from property in schema.Value.GetProperty("properties").EnumerateObject()
            where !property.Value.TryGetProperty("$ref", out _) && !property.Value.TryGetProperty("oneOf", out _) && !property.Value.TryGetProperty("description", out _)
            select $"{schema.Name}.{property.Name}";
        undescribed.ShouldBeEmpty();
    }

    private static async Task<JsonElement> Document(TestHost host) => await (await host.Get("/openapi/v1.json")).Json();

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (path.Name, operation.Name, operation.Value);
}
