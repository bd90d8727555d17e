using System.Text;
using System.Text.Json;

namespace F1Predict.WebHost.Tests;

/// <summary>Requests made up from an OpenAPI document: right ones, nearly right ones, and rubbish. The same seed makes the same requests.</summary>
internal sealed class RandomRequests(JsonElement document, int seed)
{
    private static readonly string[] Rubbish =
    [
        "", " ", "0", "-1", "2147483648", "99999999999999999999", "1e9", "NaN", "null", "true", "[]", "{}", "2026", "2026-99", "0000-00", "2026-06-07",
        "' OR '1'='1", "1; DROP TABLE users; --", "\"; SELECT pg_sleep(10); --", "../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%00", "\0", "%", "<script>alert(1)</script>",
        "${jndi:ldap://localhost/a}", "{{7*7}}", "max-verstappen'", "MAX-VERSTAPPEN", "Räikkönen", "\ud83c\udfce", "\u202e", "a\r\nX-Injected: 1", new string('a', 300), new string('9', 3000),
    ];

    private static readonly string[] Types = ["application/json", "text/plain", "application/xml", "multipart/form-data", "application/json; charset=utf-7"];

    private readonly Random _random = new(seed);
    private readonly (string Path, string Method, JsonElement Operation)[] _operations =
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select (path.Name, operation.Name.ToUpperInvariant(), operation.Value),
    ];

    /// <summary>The next request.</summary>
    public HttpRequestMessage Next()
    {
        var (path, method, operation) = Of(_operations);
        var query = new List<string>();
        foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
        {
            var (name, value) = (parameter.GetProperty("name").GetString()!, Uri.EscapeDataString(Value(parameter)));
            if (parameter.GetProperty("in").GetString() == "path") path = path.Replace($"{{{name}}}", value.Length == 0 ? "x" : value, StringComparison.Ordinal);
            else if (Chance(0.6)) query.Add($"{name}={value}");
        }

        if (Chance(0.05)) query.Add($"{Uri.EscapeDataString(Of(Rubbish))}={Uri.EscapeDataString(Of(Rubbish))}");
        var request = new HttpRequestMessage(new HttpMethod(Chance(0.05) ? Of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS") : method), new Uri($"{path}?{string.Join('&', query)}", UriKind.Relative));
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head) request.Content = Body(operation);
        if (Chance(0.05)) request.Headers.TryAddWithoutValidation(Of("If-None-Match", "Accept", "Accept-Encoding", "Range", "X-Forwarded-For", "Origin"), Of("*", "\"x\"", "bytes=0-10", "gzip;q=nonsense", "' OR 1"));
        return request;
    }

    private StringContent Body(JsonElement operation)
    {
        var text = _random.Next(6) switch
        {
            0 => Of(Rubbish),
            1 => new string('[', 1 + _random.Next(200)),
            2 => "{" + string.Concat(Enumerable.Repeat("\"a\":{", 40)),
            _ => Fields(operation),
        };
        var content = new StringContent(text, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        if (!Chance(0.05)) content.Headers.TryAddWithoutValidation("Content-Type", Chance(0.8) ? Types[0] : Of(Types));
        return content;
    }

    private string Fields(JsonElement operation)
    {
        var names = new List<string>();
        if (operation.TryGetProperty("requestBody", out var body)
            && body.GetProperty("content").TryGetProperty("application/json", out var json) && json.TryGetProperty("schema", out var schema))
        {
            if (schema.TryGetProperty("$ref", out var reference))
                schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
            if (schema.TryGetProperty("properties", out var properties)) names.AddRange(properties.EnumerateObject().Select(p => p.Name));
        }

        return JsonSerializer.Serialize(names.Where(_ => Chance(0.8)).ToDictionary(n => n, _ => Chance(0.2) ? (object)_random.Next(1000) : Of(Rubbish)));
    }

    private string Value(JsonElement parameter)
    {
        if (Chance(0.4)) return Of(Rubbish);
        var schema = parameter.GetProperty("schema");
        if (schema.TryGetProperty("enum", out var choices)) return Of([.. choices.EnumerateArray()]).GetString()!;
        return parameter.TryGetProperty("example", out var example) && Chance(0.7) ? example.ToString() : $"{2010 + _random.Next(18)}";
    }

    private T Of<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private bool Chance(double share) => _random.NextDouble() < share;
}
