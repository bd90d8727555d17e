using System.Text.Json;

namespace F1Predict.Charts.Tests;

/// <summary>A figure read back from its JSON.</summary>
internal sealed class DrawnFigure(JsonElement root)
{
    public JsonElement Layout => root.GetProperty("layout");

    public JsonElement[] Traces => [.. root.GetProperty("data").EnumerateArray()];

    /// <summary>The traces that are drawn and named.</summary>
    public JsonElement[] Lines => [.. Traces.Where(t => t.TryGetProperty("name", out _))];

    public static DrawnFigure Of(Chart chart, ChartTheme theme = ChartTheme.Light) => new(JsonDocument.Parse(chart.ToJson(theme)).RootElement);

    public static double[] Numbers(JsonElement trace, string property) => [.. trace.GetProperty(property).EnumerateArray().Select(e => e.GetDouble())];

    public static string[] Texts(JsonElement trace, string property) => [.. trace.GetProperty(property).EnumerateArray().Select(e => e.GetString()!)];

    public static string Name(JsonElement trace) => trace.GetProperty("name").GetString()!;
}
