using System.Net;
using System.Text.Json;
using F1Predict.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace F1Predict.WebHost.Tests;

/// <summary>A host in memory whose data, training and clock the test decides.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private string? _token;

    private TestHost(WebApplication app) => _app = app;

    /// <summary>Sends requests of the demo user, or of an admin after <see cref="AsAdminAsync"/>.</summary>
    public HttpClient Client
    {
        get
        {
            var client = _app.GetTestClient();
            if (_token is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", _token);
            return client;
        }
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>The patterns of all endpoints, as in <c>/api/v1/races/{race_id}</c>.</summary>
    public IEnumerable<string> Routes =>
        _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}");

    public ForecastBoard Board => _app.Services.GetRequiredService<ForecastBoard>();

    /// <summary>Starts a host whose forecast is ready.</summary>
    public static async Task<TestHost> Ready(TrainedModels models, RaceHistory? history = null, DateTimeOffset? now = null)
    {
        var host = await Start(models, history, now: now);
        await host.Settled();
        return host;
    }

    /// <summary>Starts a host that has read its data and has no model, as there is none to be trained.</summary>
    public static async Task<TestHost> Untrained(TrainedModels models, RaceHistory? history = null)
    {
        var host = await Start(models, history, train: (_, _, _, _) => throw new InvalidOperationException("not needed here"));
        await host.Settled();
        return host;
    }

    /// <summary>Starts a host with a database of its own that holds the bundled races and the forecasts that ship with the host, scored.</summary>
    public static async Task<TestHost> Filled(TrainedModels models, string? database = null, TrainPredictor? train = null, TimeProvider? clock = null)
    {
        var host = await Start(models, database: database ?? $"sqlite:{Path.Combine(models.NewFolder(), "filled.db")}", train: train, clock: clock);
        await host.Settled();
        await host.Services.GetRequiredService<ForecastKeeper>().First.WaitAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>Starts a host on a database whose races are refused.</summary>
    public static Task<TestHost> StartRefused(TrainedModels models, string database, TimeProvider clock) => Start(
        models, load: () => throw new RaceDataException(new DataIssue("races", "somebody wrote nonsense")), database: database, clock: clock);

    /// <summary>Starts a host.</summary>
    /// <param name="models">Where the model comes from unless <paramref name="train"/> says otherwise.</param>
    /// <param name="history">The data; null for the bundled.</param>
    /// <param name="train">How it trains; null to take the model of the fixture.</param>
    /// <param name="load">How it reads the data; null to give <paramref name="history"/>.</param>
    /// <param name="now">What its clock says; null for a day before the next race.</param>
    /// <param name="database">A database to read the data from instead; null for one of its own that has no races.</param>
    /// <param name="clock">Its clock; null for one that stands at <paramref name="now"/>.</param>
    /// <param name="configure">Further changes, made last; null for none.</param>
    public static async Task<TestHost> Start(
        TrainedModels models, RaceHistory? history = null, TrainPredictor? train = null, LoadHistory? load = null, DateTimeOffset? now = null,
        string? database = null, TimeProvider? clock = null, Action<WebApplicationBuilder>? configure = null)
    {
        var data = history ?? models.History;
        var app = ForecastHost.Build("http://localhost", builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration[DatabaseSetting.Name] = database;
            Configure(builder, models.NewFolder(), load ?? (database is null ? () => data : null), train ?? ((h, _, _, _) => models.Over(h)));
            builder.Services.AddSingleton(clock ?? new SetClock(now ?? models.History.NextRace!.Race.Sessions.Race!.Value.AddDays(-1)));
            configure?.Invoke(builder);
        });
        await app.StartAsync(CancellationToken.None);
        return new TestHost(app);
    }

    /// <summary>Replaces the parts that cost time or touch the user's folders. Requests are the demo user's, and as many as a test likes.</summary>
    public static void Configure(WebApplicationBuilder builder, string folder, LoadHistory? load, TrainPredictor train)
    {
        builder.Environment.EnvironmentName = Environments.Development;
        builder.Configuration[DatabaseSetting.Name] ??= $"sqlite:{Path.Combine(folder, "host.db")}";
        builder.Configuration["Accounts:SigningKey"] ??= "Tests need no randomness: 0123456789";
        builder.Configuration["Protection:RequestsPerUser"] ??= "1000000";
        builder.Configuration["Protection:RequestsPerAddress"] ??= "1000000";
        builder.Configuration["Protection:SignInsPerAddress"] ??= "1000000";
        builder.Configuration["Jobs:Enabled"] ??= "false";
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Announce>(_ => { });
        builder.Services.AddSingleton(_ => new Passwords(rounds: 4));
        if (load is not null)
        {
            builder.Services.AddSingleton(load);
            builder.Services.AddSingleton<NewerHistory>(_ => Task.FromResult<RaceHistory?>(null));
        }

        builder.Services.AddSingleton(train);
        builder.Services.Configure<ModelsOptions>(options => options.Folder = folder);
    }

    public Task<ForecastState> Settled(ForecastMoment? moment = null) => Board.Settled(moment, _ => { }, TestContext.Current.CancellationToken);

    /// <summary>Signs an admin in, who from now on sends the requests.</summary>
    public async Task AsAdminAsync()
    {
        var (users, email, stop) = (Services.GetRequiredService<UserTable>(), EmailAddress.Find("chief@example.org")!.Value, TestContext.Current.CancellationToken);
        var id = await users.AddAsync(email, "no password", Roles.Admin, stop) ?? (await users.FindAsync(email, stop))!.Id;
        _token = (await Services.GetRequiredService<Sessions>().StartAsync(id, stop)).Token;
    }

    public async Task<HttpResponseMessage> Get(string path) => await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>A page as it is without script, its entities decoded.</summary>
    public async Task<string> Page(string path)
    {
        var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html", path);
        return WebUtility.HtmlDecode(await answer.Text());
    }

    public async Task<JsonElement> GetJson(string path)
    {
        var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Json();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
