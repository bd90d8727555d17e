using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests.Pages;

/// <summary>The pages on drivers, teams, circuits, title odds and accuracy as a browser shows them. Screenshots are left in artifacts/screenshots.</summary>
[Collection("site")]
public sealed class AnalysisPagesInBrowserTests(Site site)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("accuracy", "/accuracy"),
        ("accuracy-season", "/accuracy?season=2025&measure=winner-named"),
        ("accuracy-too-few", "/accuracy?season=2012"),
        ("drivers", "/drivers"),
        ("driver", "/drivers/lewis-hamilton?against=max-verstappen&measure=points-share"),
        ("driver-never-raced", "/drivers/felipe-drugovich"),
        ("teams", "/teams"),
        ("team", "/teams/aston-martin"),
        ("circuits", "/circuits"),
        ("circuit", "/circuits/monaco"),
        ("circuit-new", "/circuits/madring"),
        ("title-odds", "/title-odds"),
    ];

    [Theory]
    [InlineData("desktop", 1280, 900, ColorScheme.Light)]
    [InlineData("desktop", 1280, 900, ColorScheme.Dark)]
    [InlineData("phone", 390, 844, ColorScheme.Light)]
    [InlineData("phone", 390, 844, ColorScheme.Dark)]
    [InlineData("small-phone", 320, 640, ColorScheme.Light)]
    public async Task Pages_Draw_WithoutErrorsOverflowOrOutsideRequests(string device, int width, int height, ColorScheme scheme)
    {
        await using var tab = await site.Open(width, height, scheme);
        foreach (var (name, path) in Pages)
        {
            await tab.Visit(path);
            new FileInfo(await tab.Page.Photograph($"{name}-{device}-{(scheme == ColorScheme.Dark ? "dark" : "light")}")).Length.ShouldBeGreaterThan(10_000, name);
        }
    }

    [Fact]
    public async Task Ranking_OrderedByAHeading_StaysOnThePageAndKeepsItsChart()
    {
        await using var tab = await site.Open(1280, 900, ColorScheme.Light);
        await tab.Visit("/drivers");
        await tab.Page.EvaluateAsync("document.getElementById('ratings').dataset.same = 'yes'");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Points", Exact = true }).ClickAsync();
        await tab.Page.WaitForSelectorAsync("th[aria-sort=descending] >> text=Points");
        tab.Page.Url.ShouldContain("sort=-points");
        (await tab.Page.Locator("#ratings[data-same=yes]").CountAsync()).ShouldBe(1);
        var points = await tab.Page.Locator("#ranking tbody td:nth-child(5)").AllInnerTextsAsync();
        points.Select(p => double.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Form_OtherMeasure_IsDrawnInPlace()
    {
        await using var tab = await site.Open(390, 844, ColorScheme.Dark);
        await tab.Visit("/drivers/lewis-hamilton");
        await tab.Page.GetByRole(AriaRole.Link, new() { NameString = "Finishing:" }).ClickAsync();
        await tab.Page.WaitForSelectorAsync("#form[data-shown$='measure=finishing']");
        (await tab.Page.Locator("#form").GetAttributeAsync("aria-label")).ShouldNotBeNull().ShouldContain("finishing against expectation");
    }
}
