using F1Predict.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>The page as a browser shows it. Screenshots are left in artifacts/screenshots to be looked at.</summary>
public sealed class BrowserTests(TrainedModels models)
{
    [Theory]
    [InlineData("desktop", 1280, 900, ColorScheme.Light)]
    [InlineData("small-phone", 320, 640, ColorScheme.Dark)]
    public async Task Page_DrawsEveryDriver_WithoutErrorsOverflowOrOutsideRequests(string device, int width, int height, ColorScheme scheme)
    {
        await using var app = await Start((history, _, _, _) => models.Over(history));
        var address = app.Urls.Single();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        var (errors, outside) = (new List<string>(), new List<string>());
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal)) outside.Add(request.Url);
        };

        // The first visit may come while the model is being loaded: the page then turns to the forecast by itself.
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync($"[data-drawn={Name(scheme)}]");

        (await page.Locator(".chart svg .barlayer .point").CountAsync()).ShouldBe(models.Forecast.Drivers.Count);
        (await page.Locator(".drivers tbody tr").CountAsync()).ShouldBe(models.Forecast.Drivers.Count);
        errors.ShouldBeEmpty();
        outside.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty();
        new FileInfo(await page.Photograph($"home-{device}-{Name(scheme)}")).Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task Page_WhileTraining_TurnsToTheForecastByItself()
    {
        using var mayEnd = new ManualResetEventSlim();
        await using var app = await Start((history, options, progress, cancel) =>
        {
            progress.Report(new TrainingProgress(options.Moments[0], "Random Forest", 0.45));
            mayEnd.Wait(cancel);
            return models.Over(history);
        });
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await page.GotoAsync(app.Urls.Single());
        await page.GetByText("Random Forest").WaitForAsync();
        await page.Photograph("training-phone-light");

        mayEnd.Set();
        await page.WaitForSelectorAsync("[data-drawn=light]");
    }

    [Fact]
    public async Task Page_WithoutForecast_SaysWhy()
    {
        await using var app = await Start((_, _, _, _) => throw new InvalidOperationException(
            "XGBoost's native library is not installed. On Debian and Ubuntu: apt-get install libxgboost0."));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Launch(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(app.Urls.Single());
        await page.GetByText("apt-get install libxgboost0").WaitForAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390);
        await page.Photograph("failed-phone-dark");
    }

    // What stands out of the box that should hold it: labels of the chart, cells of the table, the table in its card.
    private const string SticksOut = """
        (() => {
          const out = [];
          for (const [holder, parts] of [[".chart", ".chart svg text"], [".drivers", ".drivers td, .drivers th"], [".fine", ".drivers"]]) {
            const box = document.querySelector(holder).getBoundingClientRect();
            for (const part of document.querySelectorAll(parts)) {
              const { left, right } = part.getBoundingClientRect();
              if (right > left && part.textContent.trim() && (left < box.left - 1 || right > box.right + 1)) out.push(part.textContent);
            }
          }
          return out;
        })()
        """;

    private static string Name(ColorScheme scheme) => scheme == ColorScheme.Dark ? "dark" : "light";

    private async Task<WebApplication> Start(TrainPredictor train)
    {
        var app = ForecastHost.Build("http://127.0.0.1:0", builder => TestHost.Configure(builder, models.NewFolder(), () => models.History, train));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
