using F1Predict.WebHost.Tests;

namespace F1Predict.Charts.Tests;

/// <summary>Figures as a browser draws them. Screenshots are left in artifacts/screenshots/charts to be looked at.</summary>
public sealed class DrawnFigureTests(SampleFigures figures, SystemBrowser browser) : IClassFixture<SystemBrowser>
{
    [Theory]
    [MemberData(nameof(SampleFigures.Names), MemberType = typeof(SampleFigures))]
    public async Task ToHtml_OfEveryFigure_DrawsInBothThemesAndSizes(string name)
    {
        var page = await browser.PageWithPlotly();
        var troubles = page.Troubles();
        foreach (var width in (int[])[1000, 380])
        {
            foreach (var theme in (string[])["light", "dark"])
            {
                await page.SetViewportSizeAsync(width, 300);
                await page.EvaluateAsync(Show, new[] { figures[name].ToHtml(script: PlotlyScript.OnPage), theme });
                await page.WaitForSelectorAsync($"[data-drawn={theme}] svg.main-svg");
                var picture = await page.Photograph(Path.Combine("charts", $"{name}-{(width > 500 ? "desktop" : "phone")}-{theme}"));

                troubles.ShouldBeEmpty();
                new FileInfo(picture).Length.ShouldBeGreaterThan(2000);
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
                (await page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty($"{name}, {width} pixels");
            }
        }
    }

    [Fact]
    public async Task ToHtml_OfOneFigureWithPlotly_DrawsAllOfThePageOfflineAndLeavesItsModulesAlone()
    {
        var page = await browser.Chromium.NewPageAsync();
        var troubles = page.Troubles();
        const string Loader = "<script>window.define = () => { throw new Error('taken for a module'); }; window.define.amd = {}; window.Plotly = 'mine';</script>";
        var first = figures["empty"].ToHtml(script: PlotlyScript.OnPage);
        await page.SetContentAsync(Page(Loader + first + figures["calibration"].ToHtml() + first, "light"));
        await page.WaitForFunctionAsync("document.querySelectorAll('[data-drawn=light] svg.main-svg:first-child').length === 3");
        (await page.EvaluateAsync<string>("window.Plotly")).ShouldBe("mine");
        troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task ToHtml_WithoutScript_TellsTheFigureInWords()
    {
        var context = await browser.Chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(Page(figures["calibration"].ToHtml(), "light"));
        (await page.Locator("figure p").TextContentAsync()).ShouldBe(figures["calibration"].Alt);
    }

    private static string Page(string html, string theme) =>
        $"<!doctype html><meta charset=utf-8><body style=\"margin:12px;{(theme == "dark" ? "background:#14171e;color:#eceef3" : "background:#fff;color:#1b1f27")}\">{html}";

    // As notebooks show an output: scripts of inserted HTML do not run until they are made anew.
    private const string Show = """
        ([html, theme]) => {
          const body = document.body;
          body.style = "margin:12px;" + (theme === "dark" ? "background:#14171e;color:#eceef3" : "background:#fff;color:#1b1f27");
          body.innerHTML = html;
          for (const script of body.querySelectorAll("script")) {
            const again = document.createElement("script");
            again.text = script.text;
            script.replaceWith(again);
          }
        }
        """;

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
}
