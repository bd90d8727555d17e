using F1Predict.WebHost.Pages.Parts;
using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>What visitors do on the pages of races.</summary>
[Collection("pages in a browser")]
public sealed class RacePagesInBrowserTests(PageBrowser site, TrainedModels models)
{
    [Fact]
    public async Task WeatherSwitch_ChangesTableChartAndFavourite_WithoutAReload()
    {
        await using var visit = await site.Open(Device.Desktop);
        await visit.Visit("/");
        await visit.Page.EvaluateAsync("window.notReloaded = true");
        var (before, figure) = (await Shown(visit), await Bars(visit));

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Wet", Exact = true }).ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('main [aria-current=true][href=\"/?conditions=wet\"]')");
        await visit.Drawn();
        visit.Page.Url.ShouldEndWith("/?conditions=wet");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Wet");
        (await visit.Texts("[role=status]")).ShouldHaveSingleItem().ShouldContain("for a wet race: favourite");
        var wet = await Shown(visit);
        wet.ShouldNotBe(before);
        (await Bars(visit)).ShouldNotBe(figure);
        wet.ShouldBe(await Api(visit, "conditions=wet"));

        await visit.Page.GoBackAsync();
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('main [aria-current=true][href=\"/\"]')");
        await visit.Drawn();
        (await Shown(visit)).ShouldBe(before);
        (await Bars(visit)).ShouldBe(figure);
        (await visit.Page.EvaluateAsync<bool>("window.notReloaded === true")).ShouldBeTrue();
    }

    [Fact]
    public async Task Switches_WithoutScript_AreLinksToTheSameForecast()
    {
        await using var visit = await site.Open(Device.Phone, script: false);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Wet", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/?conditions=wet");
        (await visit.Page.Locator("#drivers tbody tr").CountAsync()).ShouldBe(models.Forecast.Drivers.Count);
        (await visit.Page.Locator(".chart-card").IsVisibleAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Why_OfADriver_OpensWithoutAReloadAndTakesTheFocus()
    {
        await using var visit = await site.Open(Device.Desktop);
        await visit.Visit("/");
        await visit.Page.EvaluateAsync("window.notReloaded = true");
        var driver = models.Forecast.Drivers[3].Driver.Value;
        await visit.Page.Locator($"#drivers a[href='/?why={driver}#why']").ClickAsync();
        await visit.Page.WaitForSelectorAsync("#contributions[data-drawn]");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("why");
        (await visit.Page.EvaluateAsync<bool>("window.notReloaded === true")).ShouldBeTrue();
        (await visit.Texts("#why h2")).ShouldHaveSingleItem().ShouldContain(models.History.Drivers[models.Forecast.Drivers[3].Driver].Name);
        await visit.Page.Locator("#why summary").ClickAsync();
        await visit.ShouldBeFine("home-why-open");
    }

    [Fact]
    public async Task Times_AreTheVisitorsAndTheStartIsCountedDown()
    {
        await using var visit = await site.Open(Device.Desktop);
        await visit.Visit("/");

        // 13:00 UTC in summer is 09:00 in New York; the clock stands 3 days and 2 hours before it.
        (await visit.Texts(".facts time")).ShouldHaveSingleItem().ShouldContain("13:00 UTC");
        (await visit.Texts(".facts .local")).ShouldHaveSingleItem().ShouldContain("09:00");
        (await visit.Texts("[data-countdown]")).ShouldBe(["Starts in 3 days 2 hours"]);
    }

    [Fact]
    public async Task CopyAsCsv_OfTheForecast_HasWhatTheTableShows()
    {
        await using var visit = await site.Open(Device.Desktop);
        await visit.Visit("/");
        await Copy(visit);
        var lines = (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ReplaceLineEndings("\n").Trim().Split('\n');
        lines[0].ShouldBe("Place in the forecast,Driver,Team,Win %,Podium %,Points %,Finish");
        lines.Length.ShouldBe(1 + models.Forecast.Drivers.Count);
        var first = models.Forecast.Favourite;
        lines[1].ShouldStartWith($"1,{models.History.Drivers[first.Driver].Name},{models.History.Constructors[first.Constructor].Name},");
        lines[1].Split(',')[3].ShouldBe((await visit.Texts("#drivers .win"))[0]);
    }

    [Fact]
    public async Task CopyAsCsv_ThatLooksLikeAFormula_IsText()
    {
        await using var visit = await site.Open(Device.Desktop);
        await visit.Visit("/archive");
        await visit.Page.EvaluateAsync("""
            document.querySelector("#archive tbody").innerHTML = "<tr><td>=cmd()</td><td>−1.5</td><td>a, \"b\"</td></tr>"
            """);
        await Copy(visit);
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldContain("'=cmd(),-1.5,\"a, \"\"b\"\"\"");
    }

    // The button's own word goes away after two seconds, which a busy machine may let pass; what a screen reader is told stays.
    private static async Task Copy(WatchedPage visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as CSV" }).ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('[role=status]').textContent");
        (await visit.Texts("[role=status]")).ShouldBe(["Copied"]);
    }

    private static async Task<string> Shown(WatchedPage visit) => string.Join(' ', await visit.Texts("#drivers tbody th .driver a, #drivers .win"));

    private static Task<string> Bars(WatchedPage visit) => visit.Page.EvaluateAsync<string>("JSON.stringify(document.getElementById('chances').data[0].x)");

    // What the table should show: the answer of the contract, with one decimal less.
    private static async Task<string> Api(WatchedPage visit, string query)
    {
        var answer = await (await visit.Page.APIRequest.GetAsync($"/api/v1/predictions/next-race?{query}")).JsonAsync();
        return string.Join(' ', answer!.Value.GetProperty("predictions").EnumerateArray()
            .Select(p => $"{p.GetProperty("driver_name").GetString()} {NumberText.Of(p.GetProperty("win_probability").GetDouble(), 1)}"));
    }
}
