using System.Text;
using F1Predict.Testing;

namespace F1Predict.Charts.Tests;

/// <summary>Figures as a page draws them that allows no inline script or style, with the small bundle of plotly.js that such a host serves.</summary>
public sealed class StrictPageTests(SampleFigures figures, SystemBrowser browser) : IClassFixture<SystemBrowser>
{
    private const string Address = "http://figures.test/";
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

    private const string Page = """
        <!doctype html><meta charset="utf-8"><title>Figures</title>
        <link rel="stylesheet" href="/plotly.css" id="plotly.js-style-global" class="no-inline-styles">
        <div id="figure"></div><script src="/plotly.js"></script>
        """;

    // A box opens for the first point of every trace that has boxes.
    private const string DrawAndHover = """
        async figure => {
          const { data, layout, config } = JSON.parse(figure);
          const place = document.getElementById("figure");
          await Plotly.newPlot(place, data, layout, config);
          const texts = [];
          for (const [curveNumber, trace] of place._fullData.entries()) {
            if (trace.hoverinfo === "skip") continue;
            Plotly.Fx.hover(place, [{ curveNumber, pointNumber: 0 }], Object.keys(place._fullLayout._plots));
            texts.push([...document.querySelectorAll(".hovertext")].map(box => box.textContent).join());
          }
          return texts;
        }
        """;

    [Fact]
    public async Task Json_OfEveryFigure_DrawsAndTellsItsPoints()
    {
        var page = await browser.Chromium.NewPageAsync();
        var troubles = page.Troubles(Address);
        var host = Path.Combine(Repository.Root, "samples", "WebHost");
        await page.RouteAsync($"{Address}**", route => route.FulfillAsync(new Uri(route.Request.Url).AbsolutePath switch
        {
            "/plotly.js" => new() { Path = Path.Combine(host, "node_modules", "plotly.js-basic-dist-min", "plotly-basic.min.js"), ContentType = "text/javascript" },
            "/plotly.css" => new() { Path = Path.Combine(host, "wwwroot", "plotly.css"), ContentType = "text/css" },
            _ => new() { BodyBytes = Encoding.UTF8.GetBytes(Page), ContentType = "text/html", Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = Policy } },
        }));
        await page.GotoAsync(Address);

        foreach (var name in SampleFigures.Names.Select(row => row.Data).Where(name => name != "empty"))
        {
            var texts = await page.EvaluateAsync<string[]>(DrawAndHover, figures[name].ToJson());
            texts.ShouldNotBeEmpty(name);
            foreach (var text in texts)
            {
                text.ShouldNotBeNullOrWhiteSpace(name);
                text.ShouldNotContain("%{", Case.Sensitive, name);
                text.ShouldNotContain("undefined", Case.Insensitive, name);
                text.ShouldNotContain("NaN", Case.Sensitive, name);
                text.ShouldNotContain("&", Case.Sensitive, name);
            }

            TestContext.Current.TestOutputHelper!.WriteLine($"{name}: {string.Join(" | ", texts)}");
            troubles.ShouldBeEmpty(name);
        }
    }
}
