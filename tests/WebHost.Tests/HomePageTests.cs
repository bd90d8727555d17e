using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

public sealed partial class HomePageTests(TrainedModels models)
{
    [Fact]
    public async Task Page_WithoutScript_HasEveryDriverAndChancesThatSumTo100()
    {
        await using var host = await TestHost.Ready(models);
        var page = WebUtility.HtmlDecode(await (await host.Get("/")).Text());

        page.ShouldContain(models.History.NextRace!.Race.Name);
        page.ShouldContain("2026 round 5");
        foreach (var row in models.Forecast.Drivers)
        {
            page.ShouldContain(models.History.Drivers[row.Driver].Name);
            page.ShouldContain(models.History.Constructors[row.Constructor].Name);
        }

        var wins = WinCells().Matches(page).Select(m => decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        wins.Length.ShouldBe(models.Forecast.Drivers.Count);
        wins.Sum().ShouldBe(100.0m);
    }

    [Fact]
    public async Task Page_NamesItsSourcesAndIsNobodysOfficialPage()
    {
        await using var host = await TestHost.Ready(models);
        var page = await (await host.Get("/")).Text();
        page.ShouldContain("f1db");
        page.ShouldContain("Open-Meteo");
        page.ShouldContain("not affiliated with Formula 1");
    }

    [Fact]
    public async Task Page_NewCircuitWithoutLength_SaysNothingOfTheDistance()
    {
        await using (var usual = await TestHost.Ready(models)) (await (await usual.Get("/")).Text()).ShouldContain("<dt>Distance</dt>");
        var next = models.History.NextRace!.Key;
        var history = models.History.WithUpcoming(next, w => w.With(race: w.Race with { Direction = null, LapLengthKm = null, Turns = null, ScheduledLaps = null }));
        await using var host = await TestHost.Ready(models, history);
        (await (await host.Get("/")).Text()).ShouldNotContain("<dt>Distance</dt>");
    }

    [Fact]
    public async Task HostileNames_AreTextAndNotMarkup()
    {
        var hostile = Histories.WithNames(models.History, name => $"<img src=x onerror=alert(1)>\"'&{name}");
        await using var host = await TestHost.Ready(models, hostile);
        var page = await (await host.Get("/")).Text();
        page.ShouldNotContain("<img");
        page.ShouldContain("&lt;img src=x onerror=alert(1)&gt;");
        (await (await host.Get("/api/v1/predictions/next-race")).Text()).ShouldNotContain("<img");
        (await (await host.Get("/charts/win-probability.json")).Text()).ShouldNotContain("<img");
    }

    [Fact]
    public async Task UnknownMoment_LeadsBackToThePage()
    {
        await using var host = await TestHost.Ready(models);
        var answer = await host.Get("/?moment=never");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task MomentNotKnownYet_IsExplained()
    {
        await using var host = await TestHost.Ready(models);
        (await (await host.Get("/?moment=after-qualifying")).Text()).ShouldContain("The latest moment that can be is before-weekend");
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task Chart_HasABarADriver(string theme)
    {
        await using var host = await TestHost.Ready(models);
        var figure = await (await host.Get($"/charts/win-probability.json?theme={theme}")).Json();
        figure.GetProperty("data")[0].GetProperty("x").GetArrayLength().ShouldBe(models.Forecast.Drivers.Count);
    }

    [Fact]
    public async Task Chart_UnknownTheme_Is400()
    {
        await using var host = await TestHost.Ready(models);
        (await (await host.Get("/charts/win-probability.json?theme=pink")).Problem(400)).GetProperty("parameter").GetString().ShouldBe("theme");
    }

    [GeneratedRegex("""<td class="number win">([0-9.]+)</td>""")]
    private static partial Regex WinCells();
}
