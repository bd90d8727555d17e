using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>The whole contract, over HTTP, against the host as it is published and run in production, on both databases.</summary>
public sealed class PublishedContractTests(PublishedProgram program) : IDisposable
{
    private const string Email = "fan@example.org";
    private const string Word = "three green lights";
    private const string AdminEmail = "chief@example.org";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task OnSqlite_TheContractHolds() => HoldsAsync(database: null);

    [Fact]
    public async Task OnPostgres_TheContractHolds()
    {
        await using var server = await PostgresServer.StartAsync();
        await HoldsAsync($"postgres:{await server.CreateDatabaseAsync()}");
    }

    private async Task HoldsAsync(string? database)
    {
        var settings = PublishedHost.Settings(_folder, database);
        settings["Accounts__Admin__Email"] = AdminEmail;
        settings["Accounts__Admin__Password"] = Word;
        await using var host = await PublishedHost.StartAsync(await program.PathAsync(), settings);
        await AccountsAsync(host);
        var token = await TokenAsync(host, Email);
        await ReadingAsync(host, token);
        await RefusalsAsync(host, token);
        await AdminsAsync(host, token);
        LogIsCleanAndOfJson(host, token);
        (await host.StopAsync()).ShouldBe(0, string.Join('\n', host.Log.TakeLast(20)));
    }

    private static async Task AccountsAsync(PublishedHost host)
    {
        var registered = await Post(host, "auth/register", new { email = Email, password = Word });
        registered.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await registered.Json()).Keys().ShouldBe(["user_id", "token", "expires_at", "refresh_token"]);
        (await Post(host, "auth/register", new { email = Email.ToUpperInvariant(), password = Word })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Post(host, "auth/login", new { email = Email, password = "not it, not it" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var first = await (await Post(host, "auth/login", new { email = Email, password = Word })).Json();
        var second = await (await Post(host, "auth/refresh", new { refresh_token = first.GetProperty("refresh_token").GetString() })).Json();
        var token = second.GetProperty("token").GetString()!;

        var made = await (await Post(host, "auth/api-keys", new { name = "notebook" }, token)).Json();
        var key = made.GetProperty("key").GetString()!;
        (await Ping(host, request => request.Headers.Add("X-Api-Key", key))).ShouldBe(HttpStatusCode.OK);
        (await host.Client.SendAsync(Request(HttpMethod.Delete, $"auth/api-keys/{made.GetProperty("key_id").GetString()}", token))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Ping(host, request => request.Headers.Add("X-Api-Key", key))).ShouldBe(HttpStatusCode.Unauthorized);

        (await Post(host, "auth/logout", new { }, token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Ping(host, request => request.Headers.Authorization = new("Bearer", token))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>Every GET of the OpenAPI document with the values of its examples.</summary>
    private static async Task ReadingAsync(PublishedHost host, string token)
    {
        var document = await (await host.Client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative))).Json();
        var reads = ExampleRequests.Reads(document).ToArray();
        reads.Length.ShouldBeGreaterThan(17);
        foreach (var (path, operation) in reads)
        {
            var address = ExampleRequests.Address(path, operation);
            (await host.Client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
            if (path.Contains("api-keys", StringComparison.Ordinal)) continue;
            var answer = await UntilComputedAsync(host, address, token);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address} {await answer.Text()}");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            if (answer.Headers.ETag is not { } tag) continue;
            var again = Request(HttpMethod.Get, address, token);
            again.Headers.IfNoneMatch.Add(tag);
            (await host.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified, address);
        }

        var race = await (await host.Client.SendAsync(Request(HttpMethod.Get, "predictions/next-race", token))).Json();
        race.GetProperty("predictions").EnumerateArray().Sum(p => p.GetProperty("win_probability").GetDecimal()).ShouldBe(100m);
    }

    private static async Task RefusalsAsync(PublishedHost host, string token)
    {
        (string Path, int Status)[] refused =
        [
            ("predictions/next-race?moment=never", 400), ("predictions/next-race?moment=after-qualifying", 409), ("predictions/next-race?conditions=snow", 400),
            ("predictions?season=abc", 400), ("predictions?page=0", 400), ("predictions?page_size=101", 400), ("predictions/race/2026-99", 404), ("predictions/race/x", 400),
            ("races/calendar?season=1955", 404), ("races/2030-01", 404), ("analytics/circuits/nowhere", 404), ("analytics/circuits/..%2f", 400),
            ("standings/drivers?round=99", 404), ("export/race-results?format=xml", 400), ("analytics/accuracy?moment=' OR 1=1", 400), ("nothing", 404),
        ];
        foreach (var (path, status) in refused) await (await host.Client.SendAsync(Request(HttpMethod.Get, path, token))).Problem(status);
    }

    private static async Task AdminsAsync(PublishedHost host, string token)
    {
        var admin = await TokenAsync(host, AdminEmail);
        (await Post(host, "admin/users/disable", new { email = AdminEmail }, token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var asked = await Post(host, "admin/retrain", new { }, admin);
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await host.Client.SendAsync(Request(HttpMethod.Get, asked.Headers.Location!.ToString(), admin))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Client.SendAsync(Request(HttpMethod.Get, "admin/jobs", admin))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Client.SendAsync(Request(HttpMethod.Get, "admin/jobs", token))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Post(host, "admin/users/disable", new { email = Email }, admin)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Post(host, "auth/login", new { email = Email, password = Word })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(host, "admin/users/enable", new { email = Email }, admin)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Post(host, "auth/login", new { email = Email, password = Word })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static void LogIsCleanAndOfJson(PublishedHost host, string token)
    {
        host.Log.ShouldNotBeEmpty();
        foreach (var line in host.Log)
        {
            using var entry = JsonDocument.Parse(line);
            entry.RootElement.TryGetProperty("LogLevel", out _).ShouldBeTrue(line);
            line.ShouldNotContain(Email, Case.Insensitive);
            line.ShouldNotContain(Word, Case.Insensitive);
            line.ShouldNotContain(token);
        }
    }

    /// <summary>What is computed at the first request is asked for again when the host says.</summary>
    private static async Task<HttpResponseMessage> UntilComputedAsync(PublishedHost host, string address, string token)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await host.Client.SendAsync(Request(HttpMethod.Get, address, token));
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || tries == 100) return answer;
            await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> TokenAsync(PublishedHost host, string email) =>
        (await (await Post(host, "auth/login", new { email, password = Word })).Json()).GetProperty("token").GetString()!;

    private static Task<HttpResponseMessage> Post(PublishedHost host, string path, object body, string? token = null)
    {
        var request = Request(HttpMethod.Post, path, token);
        request.Content = JsonContent.Create(body);
        return host.Client.SendAsync(request);
    }

    private static async Task<HttpStatusCode> Ping(PublishedHost host, Action<HttpRequestMessage> sign)
    {
        var request = Request(HttpMethod.Get, "ping", null);
        sign(request);
        return (await host.Client.SendAsync(request)).StatusCode;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? token)
    {
        var request = new HttpRequestMessage(method, new Uri(path.StartsWith('/') ? path : $"/api/v1/{path}", UriKind.Relative));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
