using F1Predict.WebHost.Tests;
using Microsoft.Playwright;

namespace F1Predict.Charts.Tests;

/// <summary>Figures as a browser draws them. Screenshots are left in artifacts/screenshots/charts to be looked at.</summary>
public sealed class DrawnFigureTests(SampleFigures figures, DrawnFigureTests.Browser browser) : IClassFixture<DrawnFigureTests.Browser>
{
    [Theory]
    [MemberData(nameof(SampleFigures.Names), MemberType = typeof(SampleFigures))]
    public async Task ToHtml_OfEveryFigure_DrawsOfflineInBothThemesAndSizes(string name)
    {
        var html = figures[name].ToHtml();
        foreach (var width in (int[])[1000, 380])
        {
            foreach (var theme in (string[])["light", "dark"])
            {
                var page = await browser.Chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 700 } });
                var troubles = Watch(page);
                await page.SetContentAsync(Page(html, theme));
                await page.WaitForSelectorAsync($"[data-drawn={theme}] svg.main-svg");

                troubles.ShouldBeEmpty();
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
                (await page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty($"{name}, {width} pixels");
                new FileInfo(await page.Photograph(Path.Combine("charts", $"{name}-{(width > 500 ? "desktop" : "phone")}-{theme}"))).Length.ShouldBeGreaterThan(2000);
                await page.CloseAsync();
            }
        }
    }

    private static List<string> Watch(IPage page)
    {
        var troubles = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") troubles.Add(message.Text);
        };
        page.PageError += (_, error) => troubles.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) troubles.Add(request.Url);
        };
        return troubles;
    }

    private static string Page(string html, string theme) =>
        $"<!doctype html><meta charset=utf-8><body style=\"margin:12px;{(theme == "dark" ? "background:#14171e;color:#eceef3" : "background:#fff;color:#1b1f27")}\">{html}";

    // Labels that stand out of the figure.
    private const string SticksOut = """
        (() => {
          const box = document.querySelector("[data-f1predict]").getBoundingClientRect();
          return [...document.querySelectorAll("[data-f1predict] svg text")].filter(text => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            return right > left && text.textContent.trim() && (left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1);
          }).map(text => text.textContent);
        })()
        """;

    public sealed class Browser : IAsyncLifetime
    {
        private IPlaywright? _playwright;

        public IBrowser Chromium { get; private set; } = null!;

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
}
