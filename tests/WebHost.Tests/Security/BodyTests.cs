using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace F1Predict.WebHost.Tests;

/// <summary>Bodies and parameters that no honest client sends.</summary>
public sealed class BodyTests(TrainedModels models)
{
    [Theory]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("\"text\"", 400)]
    [InlineData("{", 400)]
    [InlineData("{}", 400)]
    [InlineData("{\"email\":1,\"password\":\"secret word 1\"}", 400)]
    [InlineData("{\"email\":{\"a\":1},\"password\":\"secret word 1\"}", 400)]
    [InlineData("{\"email\":\"a@b.example\",\"password\":\"secret word 1\",\"password\":\"secret word 2\"}", 400)]
    [InlineData("{\"email\":\"a@b.example\",\"password\":\"\\ud800 secret word 1\"}", 400)]
    [InlineData("{\"email\":\"a@b.example\",\"password\":\"secret\"}", 400)]
    [InlineData("{\"email\":\"a@b.example\"}", 400)]
    [InlineData("{\"email\":\"not an address\",\"password\":\"secret word 1\"}", 400)]
    [InlineData("{\"email\":\"a@b.example'; DROP TABLE users; --\",\"password\":\"secret word 1\"}", 400)]
    public async Task Register_BadBody_Is400AndRepeatsNoPassword(string body, int status)
    {
        await using var host = await AccountsHost.Start(models);
        var problem = await (await host.Post("/api/v1/auth/register", body)).Problem(status);
        problem.GetRawText().ShouldNotContain("secret");
        (await host.Count("users")).ShouldBe(0);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData(null)]
    public async Task Register_OtherContentType_Is415(string? type)
    {
        await using var host = await AccountsHost.Start(models);
        using var content = new ByteArrayContent("{\"email\":\"a@b.example\",\"password\":\"secret word 1\"}"u8.ToArray());
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        await (await host.Send(HttpMethod.Post, "/api/v1/auth/register", content: content)).Problem(415);
    }

    [Fact]
    public async Task Register_NestedTooDeep_Is400()
    {
        await using var host = await AccountsHost.Start(models);
        foreach (var depth in new[] { 17, 1000 })
        {
            var body = $"{{\"email\":\"a@b.example\",\"password\":\"secret word 1\",\"x\":{new string('[', depth)}{new string(']', depth)}}}";
            await (await host.Post("/api/v1/auth/register", body)).Problem(400);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_Huge_IsRefusedOverARealConnection(bool lengthTold)
    {
        var app = ForecastHost.Build("http://127.0.0.1:0", builder => TestHost.Configure(builder, models.NewFolder(), () => models.History, (_, _, _, _) => throw new InvalidOperationException("not needed")));
        await app.StartAsync(TestContext.Current.CancellationToken);
        await using (app)
        {
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/register")
            {
                Content = new StringContent($"{{\"email\":\"{new string('a', 40_000)}\"}}", Encoding.UTF8, "application/json"),
            };
            if (!lengthTold) request.Headers.TransferEncodingChunked = true;
            (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

            (await client.GetAsync(new Uri("/api/v1/races/a%00.json", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            using var withHeaders = new HttpRequestMessage(HttpMethod.Get, "/health/live");
            withHeaders.Headers.Add("X-Long", new string('a', 17_000));
            (await client.SendAsync(withHeaders, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
            (await client.GetAsync(new Uri($"/health/live?{new string('a', 5_000)}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.RequestUriTooLong);
        }
    }

    /// <summary>SQL where text is expected: it is refused, or stored and compared as text, and harms nothing.</summary>
    [Fact]
    public async Task Sql_InEveryText_IsTextOrRefused()
    {
        await using var host = await AccountsHost.Start(models);
        var ann = await host.Register();
        string[] texts = ["' OR '1'='1", "'; DROP TABLE users; --", "\"; DELETE FROM sessions; --", "1) UNION SELECT password_hash FROM users --", "%' OR 1=1 --", "\\'; SELECT 1; --"];
        foreach (var text in texts)
        {
            var encoded = Uri.EscapeDataString(text);
            (await host.Post("/api/v1/auth/register", new { email = $"x{text}@example.org", password = AccountsHost.Password })).StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
            (await host.Login(text)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, text);
            (await host.Login(password: text)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, text);
            host.Clock.Advance(TimeSpan.FromDays(1));
            ann = AccountsHost.Tokens.Of(await (await host.Login()).Json());
            (await host.Refresh(text)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, text);
            (await host.GetWithKey(text)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, text);
            (await host.Send(HttpMethod.Delete, $"/api/v1/auth/api-keys/{encoded}", ann.Token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, text);
            var made = await (await host.Post("/api/v1/auth/api-keys", new { name = text }, ann.Token)).Json();
            made.GetProperty("name").GetString().ShouldBe(text);
            foreach (var path in Paths(encoded)) (await host.Status(ann.Token, path)).ShouldBeInRange(400, 404, path);
        }

        (await host.Count("users")).ShouldBe(1);
        (await host.Count("api_keys")).ShouldBe(texts.Length);
    }

    [Theory]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e%2f%2e%2e%2fappsettings.json")]
    [InlineData("..%5c..%5cappsettings.json")]
    [InlineData("....//....//appsettings.json")]
    public async Task Paths_OutOfTheirFolder_LeadNowhere(string id)
    {
        await using var host = await AccountsHost.Start(models);
        var token = (await host.Register()).Token;
        foreach (var path in Paths(id).Where(p => !p.Contains('?', StringComparison.Ordinal)).Concat([$"/{id}", $"/lib/{id}"]))
        {
            var answer = await host.Get(path, token);
            ((int)answer.StatusCode).ShouldBeInRange(400, 404, path);
            (await answer.Text()).ShouldNotContain("LogLevel");
        }
    }

    private static string[] Paths(string value) =>
    [
        $"/api/v1/races/calendar?season={value}", $"/api/v1/races/{value}", $"/api/v1/races/{value}/results", $"/api/v1/standings/drivers?season={value}",
        $"/api/v1/standings/drivers?round={value}", $"/api/v1/standings/constructors?season={value}", $"/api/v1/analytics/driver-rankings?season={value}",
        $"/api/v1/analytics/team-rankings?season={value}", $"/api/v1/analytics/circuits/{value}", $"/api/v1/export/race-results?season={value}",
        $"/api/v1/export/race-results?format={value}", $"/api/v1/predictions/next-race?moment={value}", $"/api/v1/predictions/next-race?conditions={value}",
        $"/api/v1/predictions/next-race/explanations/{value}", $"/api/v1/predictions/race/{value}/explanations/{value}",
    ];
}
