using System.Text.Json;
using System.Text.Json.Nodes;

namespace F1Predict.Notebooks.Tests;

/// <summary>An .ipynb file.</summary>
internal sealed class Notebook(JsonNode json)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true, IndentSize = 1, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public JsonNode Json { get; } = json;

    /// <summary>The cells of code, in order.</summary>
    public IReadOnlyList<JsonNode> Code { get; } = [.. json["cells"]!.AsArray().Select(c => c!).Where(c => (string)c["cell_type"]! == "code")];

    public static Notebook Read(string file) => new(JsonNode.Parse(File.ReadAllText(file))!);

    public void Write(string file) => File.WriteAllText(file, Json.ToJsonString(Form) + "\n");

    /// <summary>A text that Jupyter keeps as one string or as a list of lines.</summary>
    public static string Text(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(line => (string)line!)),
        _ => (string)node!,
    };

    /// <summary>What a cell showed as plain text: printed lines, and its last value; charts give their description.</summary>
    public static string Shown(JsonNode cell) => string.Join('\n', cell["outputs"]!.AsArray()
        .Select(o => Text(o!["text"]) + Text(o["data"]?["text/plain"]))
        .Where(t => t.Length > 0 && !t.StartsWith("Loading extension", StringComparison.Ordinal))).Trim();

    /// <summary>What a cell showed as HTML.</summary>
    public static string Html(JsonNode cell) => string.Concat(cell["outputs"]!.AsArray().Select(o => Text(o!["data"]?["text/html"])));
}
