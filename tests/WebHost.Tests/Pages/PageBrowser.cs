using System.Net;
using System.Text.Json;
using F1Predict.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>
/// One host that listens on a port, with the bundled races, the forecasts that ship with it and everything computed, and one browser, for all tests that
/// look at pages.
/// </summary>
[CollectionDefinition("pages in a browser")]
public sealed class PageBrowserCollection : ICollectionFixture<PageBrowser>;

public class PageBrowser(TrainedModels models) : IAsyncLifetime
{
    // What a page may take on a busy machine; the usual half minute was not always enough.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private HttpClient _client = null!;

    /// <summary>The races that it has.</summary>
    public RaceHistory History => models.History;

    /// <summary>When the host and the browser believe it is: three days before the next race.</summary>
    internal DateTimeOffset Now { get; } = models.History.NextRace!.Race.Sessions.Race!.Value.AddDays(-3).AddHours(-2);

    /// <summary>Where the host listens.</summary>
    internal string Address => _app.Urls.Single();

    internal IServiceProvider Services => _app.Services;

    public async ValueTask InitializeAsync()
    {
        _app = ForecastHost.Build("http://127.0.0.1:0", builder =>
        {
            TestHost.Configure(builder, models.NewFolder(), load: null, (history, _, _, _) => models.Over(history));
            builder.Services.AddSingleton<TimeProvider>(new StandingClock(Now));
            Configure(builder);
        });
        var ct = TestContext.Current.CancellationToken;
        await _app.StartAsync(ct);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
        await Services.GetRequiredService<ForecastBoard>().Settled(null, _ => { }, ct);
        await Services.GetRequiredService<ForecastKeeper>().First.WaitAsync(ct);
        _client = new HttpClient { BaseAddress = new Uri(Address) };
        var history = Services.GetRequiredService<ForecastBoard>().History!;
        (await Get("/title-odds")).Dispose();
        await Services.GetRequiredService<SeasonForecasts>().Of(history, () => throw new InvalidOperationException("It was started by the request.")).Result;
        await Services.GetRequiredService<Baselines>().OfAsync(history, ForecastMoment.AfterQualifying);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _client.Dispose();
        await _app.DisposeAsync();
    }

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>A page as it is without script; spaces that do not break are plain ones.</summary>
    public async Task<string> Html(string path)
    {
        using var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html", path);
        return WebUtility.HtmlDecode(await answer.Text()).Replace('\u00a0', ' ');
    }

    public async Task<JsonElement> Json(string path)
    {
        using var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Json();
    }

    /// <summary>Opens a page of its own for a test, in a zone that is not that of the server.</summary>
    internal async Task<WatchedPage> Open(Device device, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            ColorScheme = scheme,
            TimezoneId = "America/New_York",
            Locale = "en-GB",
            JavaScriptEnabled = script,
            BaseURL = Address,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await context.NewPageAsync();
        await page.Clock.SetFixedTimeAsync(Now.UtcDateTime);
        return new WatchedPage(page, Address, $"{device.Name}-{(scheme == ColorScheme.Dark ? "dark" : "light")}");
    }

    /// <summary>Changes, made last.</summary>
    private protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <summary>What a page is looked at with.</summary>
internal sealed record Device(string Name, int Width, int Height)
{
    public static Device Desktop { get; } = new("desktop", 1280, 900);

    public static Device Phone { get; } = new("phone", 390, 844);

    public static Device SmallPhone { get; } = new("small-phone", 320, 640);

    public static Device Of(string name) => new[] { Desktop, Phone, SmallPhone }.Single(d => d.Name == name);
}
