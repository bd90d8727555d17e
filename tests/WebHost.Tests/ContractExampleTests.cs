using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>
/// The examples of the OpenAPI document are what the host answers, shortened. With the environment variable <c>F1PREDICT_WRITE_EXAMPLES=1</c> the test
/// writes them anew.
/// </summary>
[Collection("past forecasts")]
public sealed class ContractExampleTests(PastForecasts past)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Examples_HaveTheShapeOfTheAnswers()
    {
        var document = await (await past.Host.Get("/openapi/v1.json")).Json();
        var answers = new JsonObject();
        foreach (var (path, operation) in ExampleRequests.Reads(document).Where(r => !r.Path.Contains("/export/", StringComparison.Ordinal) && !r.Path.Contains("/auth/", StringComparison.Ordinal)))
        {
            var address = ExampleRequests.Address(path, operation);
            var answer = await past.Host.Get(address);
            ((int)answer.StatusCode).ShouldBe(200, $"{address} {await answer.Text()}");
            answers[path] = Shortened(JsonNode.Parse(await answer.Text())!);
        }

        answers.Count.ShouldBeGreaterThan(14);
        var file = Path.Combine(Repository.Root, "samples", "WebHost", "OpenApi", "examples.json");
        if (Environment.GetEnvironmentVariable("F1PREDICT_WRITE_EXAMPLES") == "1")
            await File.WriteAllTextAsync(file, answers.ToJsonString(Readable) + "\n", TestContext.Current.CancellationToken);
        var examples = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        Names(examples).ShouldBe(Names(answers));
    }

    private static JsonNode? Shortened(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Shortened(p.Value)))),
        JsonArray a => new JsonArray([.. a.Take(1).Select(Shortened)]),
        _ => node?.DeepClone(),
    };

    private static IEnumerable<string> Names(JsonNode? node, string at = "") => node switch
    {
        JsonObject o => o.SelectMany(p => Names(p.Value, $"{at}.{p.Key}").Prepend($"{at}.{p.Key}")),
        JsonArray a => a.SelectMany(item => Names(item, $"{at}[]")),
        _ => [],
    };
}
