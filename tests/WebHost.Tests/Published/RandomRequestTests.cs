using System.Net.Http.Json;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>Nothing that is sent to the host makes it fail.</summary>
public sealed class RandomRequestTests(PublishedProgram program) : IDisposable
{
    private const int Requests = 10_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RandomRequests_AreAnsweredWithoutAnError()
    {
        await using var host = await PublishedHost.StartAsync(await program.PathAsync(), PublishedHost.Settings(_folder));
        var document = await (await host.Client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken)).Json();
        var requests = new RandomRequests(document, seed: 20261124);
        host.Client.DefaultRequestHeaders.Add("X-Api-Key", await KeyAsync(host));
        foreach (var moment in Moments.Names) await ComputedAsync(host, $"/api/v1/analytics/accuracy?moment={moment}");
        await ComputedAsync(host, "/api/v1/analytics/season-forecast");
        var answers = new List<int>();

        foreach (var batch in Enumerable.Range(0, Requests).Select(_ => requests.Next()).Chunk(16))
        {
            foreach (var (request, answer) in await Task.WhenAll(batch.Select(async r => (r, await Send(host, r)))))
            {
                answer.ShouldBeLessThan(500, $"{request.Method} {request.RequestUri}\n{string.Join('\n', host.Log.TakeLast(20))}");
                answers.Add(answer);
            }
        }

        answers.Count(a => a is >= 200 and < 300).ShouldBeGreaterThan(Requests / 20, "some requests must be right ones, or nothing is tried");
        (await host.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
    }

    /// <summary>Asks again until an answer is there that is computed when it is first asked for: until then 503 is right.</summary>
    private static async Task ComputedAsync(PublishedHost host, string path)
    {
        while ((await host.Client.GetAsync(new Uri(path, UriKind.Relative))) is { IsSuccessStatusCode: false } answer)
        {
            ((int)answer.StatusCode).ShouldBe(503, path);
            await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value, TestContext.Current.CancellationToken);
        }
    }

    // A key, because a random sign-out does not end it.
    private static async Task<string> KeyAsync(PublishedHost host)
    {
        var registered = await host.Client.PostAsJsonAsync("/api/v1/auth/register", new { email = "fan@example.org", password = "three green lights" });
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/api-keys") { Content = JsonContent.Create(new { name = "random" }) };
        request.Headers.Authorization = new("Bearer", (await registered.Json()).GetProperty("token").GetString());
        return (await (await host.Client.SendAsync(request)).Json()).GetProperty("key").GetString()!;
    }

    private static async Task<int> Send(PublishedHost host, HttpRequestMessage request)
    {
        using (request)
        using (var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken))
        {
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            return (int)answer.StatusCode;
        }
    }
}
