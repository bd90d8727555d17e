using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>What visitors do on the pages of drivers.</summary>
[Collection("pages in a browser")]
public sealed class AnalysisPagesInBrowserTests(PageBrowser site)
{
    [Fact]
    public async Task Ranking_OrderedByAHeading_StaysOnThePageAndKeepsItsChart()
    {
        await using var tab = await site.Open(Device.Desktop);
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
        await using var tab = await site.Open(Device.Phone, ColorScheme.Dark);
        await tab.Visit("/drivers/lewis-hamilton");
        await tab.Page.GetByRole(AriaRole.Link, new() { NameString = "Finishing:" }).ClickAsync();
        await tab.Page.WaitForSelectorAsync("#form[data-shown$='measure=finishing']");
        (await tab.Page.Locator("#form").GetAttributeAsync("aria-label")).ShouldNotBeNull().ShouldContain("finishing against expectation");
    }
}
