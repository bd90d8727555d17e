using System.Net;
using System.Text.Json;
using F1Predict.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests.Pages;

/// <summary>One host, filled, listening and with everything computed, and one browser, for all tests that only read pages.</summary>
[CollectionDefinition("site")]
public sealed class SiteCollection : ICollectionFixture<Site>;

public sealed class Site(TrainedModels models) : IAsyncLifetime
{
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private HttpClient _client = null!;

    public RaceHistory History => models.History;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = models.NewFolder();
        _app = ForecastHost.Build("http://127.0.0.1:0", builder => TestHost.Configure(builder, folder, null, (history, _, _, _) => models.Over(history)));
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.Single());
        _client = new HttpClient { BaseAddress = Address };
        var board = _app.Services.GetRequiredService<ForecastBoard>();
        await board.Settled(null, _ => { }, TestContext.Current.CancellationToken);
        await _app.Services.GetRequiredService<ForecastKeeper>().First.WaitAsync(TestContext.Current.CancellationToken);
        (await Get("/api/v1/analytics/season-forecast")).Dispose();
        await _app.Services.GetRequiredService<SeasonForecasts>().Of(board.History!, () => []).Result;
        await _app.Services.GetRequiredService<Baselines>().OfAsync(board.History!, ForecastMoment.AfterQualifying);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _client.Dispose();
        await _app.DisposeAsync();
    }

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>A page as it is without script; spaces that do not break are plain ones.</summary>
    public async Task<string> Page(string path)
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

    /// <summary>A tab that counts what must not happen.</summary>
    internal async Task<Tab> Open(int width, int height, ColorScheme scheme)
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        return new Tab(page, Address, width, scheme == ColorScheme.Dark ? "dark" : "light");
    }
}
