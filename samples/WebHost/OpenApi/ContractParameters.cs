using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace F1Predict.WebHost;

/// <summary>What the parameters of the contract mean and may be; a name means the same wherever it stands.</summary>
internal static class ContractParameters
{
    private const string Slug = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private static readonly Dictionary<string, (string Meaning, Action<OpenApiSchema> Limit, JsonNode Example)> Known = new()
    {
        ["season"] = ("A season of the data.", Whole(1950, 2100), 2025),
        ["round"] = ("A round of the season, 1 the first.", Whole(1, 99), 5),
        ["race_id"] = ("Season and round.", Text("^[0-9]{4}-[0-9]{1,2}$"), "2025-24"),
        ["driver_id"] = ("A driver's f1db slug.", Text(Slug), "max-verstappen"),
        ["circuit_id"] = ("A circuit's f1db slug.", Text(Slug), "monaco"),
        ["key_id"] = ("The id of an API key, as the list of keys shows it.", Text("^[0-9a-f-]{36}$"), "5f0a8d7e-3b0f-4c53-9a39-0a4f6f5f9a11"),
        ["job_id"] = ("The id of a job, as the list of jobs shows it.", Text("^[0-9a-f-]{36}$"), "5f0a8d7e-3b0f-4c53-9a39-0a4f6f5f9a11"),
        ["moment"] = ("What was known of the weekend; the latest moment when left out.", OneOf([.. Moments.Names]), "after-qualifying"),
        ["conditions"] = ("The weather: assumed by a forecast of the next race, measured in past ones.", OneOf("any", "dry", "mixed", "wet"), "any"),
        ["circuit_type"] = ("The kind of circuit.", OneOf("street", "permanent", "road"), "street"),
        ["format"] = ("The form of the file.", OneOf("csv", "json"), "csv"),
        ["page"] = ("The page, 1 the first.", Whole(1, 1_000_000), 1),
        ["page_size"] = ("Items a page.", Whole(1, 100), 20),
    };

    /// <summary>Completes a parameter's description; one that is not known keeps what the endpoint says.</summary>
    public static void Describe(IOpenApiParameter parameter)
    {
        if (parameter is not OpenApiParameter { Name: { } name } described || !Known.TryGetValue(name, out var known)) return;
        described.Description ??= known.Meaning;
        described.Example = known.Example.DeepClone();
        if (described.Schema is OpenApiSchema schema) known.Limit(schema);
    }

    private static Action<OpenApiSchema> Whole(int least, int most) => schema =>
    {
        schema.Type = JsonSchemaType.Integer;
        (schema.Minimum, schema.Maximum) = ($"{least}", $"{most}");
    };

    private static Action<OpenApiSchema> Text(string pattern) => schema => (schema.Pattern, schema.MaxLength) = (pattern, 100);

    private static Action<OpenApiSchema> OneOf(params string[] choices) => schema => schema.Enum = [.. choices.Select(c => (JsonNode)c)];
}
