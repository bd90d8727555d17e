using Microsoft.Playwright;

namespace F1Predict.Charts.Tests;

/// <summary>The system's Chromium, and a page on which figures can be drawn one after the other.</summary>
public sealed class SystemBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IPage? _page;

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>A page on which a figure has brought plotly.js, which stays when its content changes.</summary>
    public async Task<IPage> PageWithPlotly()
    {
        if (_page is null)
        {
            _page = await Chromium.NewPageAsync();
            await _page.SetContentAsync(Chart.Empty("Empty", "Nothing.").ToHtml());
            await _page.WaitForSelectorAsync("[data-drawn]");
        }

        return _page;
    }

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Chromium = await F1Predict.WebHost.Tests.Chromium.Launch(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright?.Dispose();
    }
}
