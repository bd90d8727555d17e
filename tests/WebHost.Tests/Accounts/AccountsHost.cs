using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using F1Predict.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>A host outside Development, where nobody is let in without credentials. Its clock stands still until the test moves it.</summary>
internal sealed class AccountsHost : IAsyncDisposable
{
    public const string Password = "correct horse 1";

    private readonly WebApplication _app;
    private readonly Channel<string> _announced = Channel.CreateUnbounded<string>();

    private AccountsHost(TrainedModels models, FakeTimeProvider clock, string? database, Action<WebApplicationBuilder>? configure)
    {
        Clock = clock;
        _app = ForecastHost.Build("http://localhost", builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration[F1Predict.WebHost.DatabaseSetting.Name] = database;
            TestHost.Configure(builder, models.NewFolder(), () => models.History, (_, _, _, _) => throw new InvalidOperationException("not needed here"));
            builder.Environment.EnvironmentName = Environments.Production;
            builder.Configuration["Protection:RedirectToHttps"] = "false";
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton<Announce>(line => _announced.Writer.TryWrite(line));
            configure?.Invoke(builder);
        });
    }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _app.Services;

    public TestServer Server => _app.GetTestServer();

    public string DatabaseSetting => _app.Configuration[F1Predict.WebHost.DatabaseSetting.Name]!;

    public RaceDatabase Database => Services.GetRequiredService<RaceDatabase>();

    /// <param name="models">Gives the races and a folder.</param>
    /// <param name="database">The database; null for a file of its own.</param>
    /// <param name="configure">Changes, made last.</param>
    /// <param name="clock">Its clock; null for one of its own.</param>
    public static async Task<AccountsHost> Start(
        TrainedModels models, string? database = null, Action<WebApplicationBuilder>? configure = null, FakeTimeProvider? clock = null)
    {
        var host = new AccountsHost(models, clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero)), database, configure);
        await host.Database.MigrateAsync(TestContext.Current.CancellationToken);
        await host._app.StartAsync(CancellationToken.None);

        // Before the races are read, an answer that a test waits for with 200 is 503.
        await host.Services.GetRequiredService<ForecastBoard>().Settled(null, _ => { }, TestContext.Current.CancellationToken);
        return host;
    }

    public static Action<WebApplicationBuilder> Setting(string name, string value) => builder => builder.Configuration[name] = value;

    /// <summary>The next line that it tells on the console.</summary>
    public async Task<string> Announced() => await _announced.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Post(string path, object? body, string? token = null) => Send(HttpMethod.Post, path, token, Json(body));

    public Task<HttpResponseMessage> Get(string path, string? token = null) => Send(HttpMethod.Get, path, token);

    public Task<HttpResponseMessage> GetWithKey(string key, string path = "/api/v1/races/calendar") =>
        Send(HttpMethod.Get, path, null, configure: request => request.Headers.Add("X-Api-Key", key));

    public async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, string? token = null, HttpContent? content = null, Action<HttpRequestMessage>? configure = null)
    {
        using var client = _app.GetTestClient();
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        configure?.Invoke(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The answer to a request from an address.</summary>
    public Task<HttpContext> From(string address, string path, Action<HttpRequest>? configure = null) => Server.SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(address);
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Request.Host = new HostString("localhost");
        configure?.Invoke(context.Request);
    }, TestContext.Current.CancellationToken);

    /// <summary>Registers somebody.</summary>
    public async Task<Tokens> Register(string email = "ann@example.org", string? adminCode = null)
    {
        var answer = await Post("/api/v1/auth/register", new { email, password = Password, admin_code = adminCode });
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created, await answer.Text());
        return Tokens.Of(await answer.Json());
    }

    /// <summary>Registers the first admin with the code that was told.</summary>
    public async Task<Tokens> RegisterAdmin(string email = "boss@example.org") => await Register(email, CodeIn(await Announced()));

    public static string CodeIn(string line) => line.Split("\"admin_code\":\"")[1].Split('"')[0];

    public Task<HttpResponseMessage> Login(string email = "ann@example.org", string password = Password) => Post("/api/v1/auth/login", new { email, password });

    public Task<HttpResponseMessage> Refresh(string refreshToken) => Post("/api/v1/auth/refresh", new { refresh_token = refreshToken });

    public async Task<int> Status(string? token, string path = "/api/v1/races/calendar") => (int)(await Get(path, token)).StatusCode;

    /// <summary>Runs a statement past the host.</summary>
    public Task<int> Execute(string sql, object? values = null) =>
        Database.WriteAsync("change something past the host", t => t.RunAsync(sql, values ?? new { }, CancellationToken.None), TestContext.Current.CancellationToken);

    public async Task<long> Count(string from) => (await Database.QueryAsync(
        "count", new Dapper.CommandDefinition($"SELECT count(*) FROM {from}", cancellationToken: TestContext.Current.CancellationToken), r => r.LargeNumber()))[0];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static StringContent Json(object? body) => new(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    internal sealed record Tokens(string Token, string RefreshToken, string? UserId)
    {
        public static Tokens Of(JsonElement answer) => new(
            answer.GetProperty("token").GetString()!,
            answer.GetProperty("refresh_token").GetString()!,
            answer.TryGetProperty("user_id", out var user) ? user.GetString() : null);
    }
}
