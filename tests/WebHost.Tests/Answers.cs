using System.Text.Json;

namespace F1Predict.WebHost.Tests;

/// <summary>Reading answers.</summary>
internal static class Answers
{
    public static async Task<string> Text(this HttpResponseMessage answer) =>
        await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => JsonDocument.Parse(await answer.Text()).RootElement;

    public static IEnumerable<string> Keys(this JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    /// <summary>Reads an RFC 9457 answer and checks that it is one.</summary>
    public static async Task<JsonElement> Problem(this HttpResponseMessage answer, int status)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.Json();
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        return problem;
    }
}
