using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>What people come for, each story from the home page on by links and switches, and held against the API.</summary>
[Collection("pages in a browser")]
public sealed class AcceptanceStoryTests(PageBrowser site) : IAsyncLifetime
{
    private WatchedPage _visit = null!;

    private IPage Page => _visit.Page;

    public async ValueTask InitializeAsync()
    {
        _visit = await site.Open(Device.Desktop);
        await _visit.Visit("/");
    }

    public ValueTask DisposeAsync() => _visit.DisposeAsync();

    [Fact]
    public async Task Fan_WithinFourteenDaysOfTheRace_SeesTheChanceOfEveryDriver_SummingTo100()
    {
        var next = site.History.NextRace!;
        (next.Race.Sessions.Race!.Value - site.Now).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromDays(14));
        (await _visit.Texts("h1")).ShouldBe([next.Race.Name]);
        var shown = (await _visit.Texts("#drivers .win")).Select(Number).ToArray();
        shown.Length.ShouldBe(next.Entries.Count);
        shown.Sum().ShouldBe(100.0m);
        shown.ShouldBe(Rows(await site.Json("/api/v1/predictions/next-race"), "predictions").Select(p => OneDecimal(p.GetProperty("win_probability"))));
    }

    [Fact]
    public async Task Fan_ChoosesASeasonAndARace_SeesResultQualifyingAndWeather()
    {
        await Follow("Calendar");
        await Page.GetByLabel("Season", new() { Exact = true }).SelectOptionAsync("2024");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Page.Locator("#calendar").GetByRole(AriaRole.Link, new() { Name = "São Paulo Grand Prix" }).ClickAsync();
        await Page.WaitForURLAsync("**/races/2024-21");

        // Formula 1's classification: from 17th on the grid Verstappen won before Ocon and Gasly; Norris, Russell and Tsunoda were the fastest to qualify.
        (await Names("result")).Take(3).ShouldBe(["Max Verstappen", "Esteban Ocon", "Pierre Gasly"]);
        (await Names("qualifying")).Take(3).ShouldBe(["Lando Norris", "George Russell", "Yuki Tsunoda"]);
        var weather = (await site.Json("/api/v1/races/2024-21/results")).GetProperty("weather");
        (await _visit.Texts(".facts dd")).ShouldContain(t => t.StartsWith($"{weather.GetProperty("conditions").GetString()}, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fan_OpensTheCalendar_SeesEveryRaceToComeWithDateCircuitAndFavourite()
    {
        await Follow("Calendar");
        var races = Rows(await site.Json("/api/v1/races/calendar"), "races").Where(r => r.GetProperty("status").GetString() == "upcoming").ToArray();
        races.Length.ShouldBe(site.History.Upcoming.Count);
        var rows = Page.Locator("#calendar tbody tr");
        foreach (var race in races)
        {
            var row = rows.Filter(new() { Has = Page.Locator($"a[href='/races/{race.GetProperty("race_id").GetString()}']") });
            (await row.Locator("td.wide-only time").GetAttributeAsync("datetime"))!.ShouldStartWith(race.GetProperty("date").GetString()!);
            (await row.Locator("td.wide-only").First.InnerTextAsync()).ShouldBe(race.GetProperty("circuit").GetString());
            (await row.Locator($"a[href='/drivers/{race.GetProperty("favourite").GetString()}']").CountAsync()).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Fan_AfterFiveRacesOfTheSeason_SeesHowGoodTheForecastsWere_WithIntervals()
    {
        await Follow("Accuracy");
        await Page.GetByLabel("Season", new() { Exact = true }).SelectOptionAsync("2026");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(new Regex("/accuracy[?].*season=2026"));
        var answer = await site.Json("/api/v1/analytics/accuracy?season=2026");
        answer.GetProperty("races_completed").GetInt32().ShouldBe(5);
        var tiles = Page.Locator(".measure");
        foreach (var (name, value, interval) in new[] { ("Winner named", "correct_winner_percentage", "correct_winner_percentage"), ("Winner in the top 3", "top_3_accuracy", "top_3_accuracy") })
        {
            var tile = await tiles.Filter(new() { Has = Page.GetByText(name, new() { Exact = true }) }).InnerTextAsync();
            tile.ShouldContain(OneDecimal(answer.GetProperty(value)).ToString("F1", CultureInfo.InvariantCulture));
            var range = answer.GetProperty("intervals").GetProperty(interval);
            tile.Replace('\u00a0', ' ').ShouldContain(FormattableString.Invariant($"{OneDecimal(range.GetProperty("low")):F1} to {OneDecimal(range.GetProperty("high")):F1}"));
        }
    }

    [Fact]
    public async Task Analyst_FiltersThePastByTrackKindAndWeather()
    {
        await Follow("Archive");
        await Page.GetByLabel("Circuit").SelectOptionAsync("street");
        await Page.GetByLabel("Weather").SelectOptionAsync("mixed");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(new Regex("/archive[?].*conditions=mixed"));
        var items = Rows(await site.Json("/api/v1/predictions?circuit_type=street&conditions=mixed&moment=after-qualifying&page_size=100"), "items").ToArray();
        items.ShouldNotBeEmpty();
        items.ShouldAllBe(i => i.GetProperty("circuit_type").GetString() == "street" && i.GetProperty("race_conditions").GetString() == "mixed");
        var links = await Page.Locator("#archive tbody a[href^='/races/']").AllAsync();
        (await Task.WhenAll(links.Select(l => l.GetAttributeAsync("href")))).ShouldBe(items.Select(i => $"/races/{i.GetProperty("race_id").GetString()}"));
    }

    private async Task Follow(string name)
    {
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
        await Page.WaitForURLAsync($"**{SiteMap.Menu.Single(p => p.Name == name).Path}");
    }

    private Task<string[]> Names(string table) => _visit.Texts($"#{table} tbody th .driver a");

    private static JsonElement.ArrayEnumerator Rows(JsonElement answer, string list) => answer.GetProperty(list).EnumerateArray();

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal OneDecimal(JsonElement number) => Math.Round(number.GetDecimal(), 1, MidpointRounding.AwayFromZero);
}
