using System.Text.Json;

namespace F1Predict.WebHost.Tests;

/// <summary>Requests with the example values of the OpenAPI document.</summary>
internal static class ExampleRequests
{
    /// <summary>The reading endpoints of the contract that any user may call, with what the document says of them.</summary>
    public static IEnumerable<(string Path, JsonElement Operation)> Reads(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        where path.Value.TryGetProperty("get", out _) && path.Name.StartsWith("/api/", StringComparison.Ordinal) && !path.Name.Contains("/admin/", StringComparison.Ordinal)
        select (path.Name, path.Value.GetProperty("get"));

    /// <summary>The address of an endpoint with the values of the examples.</summary>
    public static string Address(string path, JsonElement operation)
    {
        var query = new List<string>();
        foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
        {
            var (name, value) = (parameter.GetProperty("name").GetString()!, parameter.GetProperty("example").ToString());
            if (parameter.GetProperty("in").GetString() == "path") path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            else query.Add($"{name}={value}");
        }

        // The next race has not come to the moment of the example, it alone is explained, only the running season has title odds, and a file is of one kind.
        if (path.Contains("next-race", StringComparison.Ordinal) || path.Contains("/explanations/", StringComparison.Ordinal)) query.RemoveAll(q => q.StartsWith("moment=", StringComparison.Ordinal));
        if (path.Contains("/explanations/", StringComparison.Ordinal)) path = path.Replace("2025-24", "2026-06", StringComparison.Ordinal);
        if (path.EndsWith("season-forecast", StringComparison.Ordinal)) query.Clear();
        if (path.EndsWith("export/predictions", StringComparison.Ordinal)) query.RemoveAll(q => q.StartsWith("season=", StringComparison.Ordinal));
        return $"{path}?{string.Join('&', query)}";
    }
}
