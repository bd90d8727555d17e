using Microsoft.Playwright;
using static F1Predict.WebHost.Tests.Chromium;

namespace F1Predict.Notebooks.Tests;

/// <summary>The notebooks as HTML pages in a browser without a network; pictures of them are in artifacts/screenshots.</summary>
public sealed class RenderingTests(Executions executions)
{
    [Fact]
    public async Task Pages_DrawEveryChartOffline()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        foreach (var name in Executions.Names)
        {
            var html = await Jupyter.RenderAsync(executions.FolderOf(name), TestContext.Current.CancellationToken);
            var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 900 } });
            await page.RouteAsync("http*://**", route => route.AbortAsync());
            await page.GotoAsync(new Uri(html).AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            var charts = executions.Of(name).Code.Count(cell => Notebook.Html(cell).Contains("data-f1predict", StringComparison.Ordinal));
            charts.ShouldBeGreaterThanOrEqualTo(2, name);
            var drawn = page.Locator("[data-f1predict][data-drawn]");
            await Assertions.Expect(drawn).ToHaveCountAsync(charts, new() { Timeout = 20_000 });
            foreach (var chart in await drawn.AllAsync()) (await chart.Locator("svg.main-svg").CountAsync()).ShouldBeGreaterThan(0, name);
            await page.Photograph($"notebook-{name}");
            if (WriteBack.IsAsked) await WriteBack.StoreAsync(name, executions.Of(name), page);
            await page.CloseAsync();
        }
    }
}
