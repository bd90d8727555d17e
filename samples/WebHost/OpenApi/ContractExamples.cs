using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace F1Predict.WebHost;

/// <summary>What endpoints answer, shortened: lists have their first item alone. A test writes the file anew and holds it to the answers.</summary>
internal static class ContractExamples
{
    private static readonly Lazy<JsonObject> All = new(Read);

    /// <summary>Adds the example of a path to its answer, where there is one.</summary>
    public static void Add(OpenApiOperation operation, string path)
    {
        if (All.Value[path] is { } example && operation.Responses?["200"] is OpenApiResponse { Content: { } content } && content.TryGetValue("application/json", out var json))
            json.Example = example.DeepClone();
    }

    private static JsonObject Read()
    {
        using var file = typeof(ContractExamples).Assembly.GetManifestResourceStream("F1Predict.WebHost.examples.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
