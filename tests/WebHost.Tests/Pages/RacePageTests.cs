using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace F1Predict.WebHost.Tests;

[Collection("past forecasts")]
public sealed partial class RacePageTests(PastForecasts past, TrainedModels models)
{
    private static readonly string[] Moments = ["before-weekend", "after-practice", "after-qualifying"];

    [Fact]
    public async Task Race_Run_ShowsResultQualifyingGridSprintAndWeather()
    {
        var page = await past.Host.Page("/races/2024-21");
        var results = await past.Host.GetJson("/api/v1/races/2024-21/results");
        foreach (var (table, list) in new[] { ("result", "results"), ("qualifying", "qualifying"), ("grid", "grid"), ("sprint", "sprint") })
        {
            var expected = results.GetProperty(list).EnumerateArray().Select(c => c.GetProperty("driver_id").GetString()).ToArray();
            expected.Length.ShouldBe(20);
            Drivers(page, table).ShouldBe(expected);
        }

        // Formula 1's result: wet; Verstappen won in 2:06:54.430 from 17th on the grid, Ocon came 19.477 s behind.
        page.ShouldContain("wet, 22 °C air");
        page.ShouldContain("2:06:54.430");
        page.ShouldContain("+19.477");
        page.ShouldContain(">17</td>");
    }

    [Fact]
    public async Task Race_Run_HoldsTheForecastOfEachMomentAgainstTheFinish()
    {
        var page = await past.Host.Page("/races/2024-21");
        var rows = Table(page, "forecast").Split("<tr").Skip(2).Where(r => r.Contains("/drivers/", StringComparison.Ordinal)).ToArray();
        rows.Length.ShouldBe(20);
        foreach (var (moment, column) in Moments.Select((m, i) => (m, i)))
        {
            var given = (await past.Host.GetJson($"/api/v1/predictions/race/2024-21?moment={moment}")).GetProperty("predictions").EnumerateArray()
                .ToDictionary(p => p.GetProperty("driver_id").GetString()!, p => p.GetProperty("win_probability").GetDecimal());
            foreach (var row in rows)
            {
                var shown = decimal.Parse(Numbers().Matches(row)[column].Groups[1].Value, CultureInfo.InvariantCulture);
                shown.ShouldBe(Math.Round(given[Driver().Match(row).Groups[1].Value], 1, MidpointRounding.AwayFromZero));
            }
        }

        // He was the fourth of the forecast after qualifying, and Norris, on pole, the first.
        page.ShouldContain("Max Verstappen won from 4th place in the forecast, given 5.3 % after qualifying");
        page.ShouldContain("The favourite, Lando Norris with ");
        page.ShouldContain("walk-forward");
    }

    [Fact]
    public async Task Race_WonByTheFavourite_SaysSo() =>
        (await past.Host.Page("/races/2024-01")).ShouldContain("The favourite won: Max Verstappen was given");

    [Fact]
    public async Task Race_BeforeThereWereForecasts_HasItsResultAndSaysWhy()
    {
        var page = await past.Host.Page("/races/2012-01");
        Drivers(page, "result")[0].ShouldBe("jenson-button");
        page.ShouldContain("No forecast of this race is stored");
        page.ShouldNotContain("win-probability-by-moment");
    }

    [Fact]
    public async Task Race_Next_HasSessionsEntriesAndTheWayToItsForecast()
    {
        var page = await past.Host.Page($"/races/{models.History.NextRace!.Key}");
        page.ShouldContain("To the forecast");
        page.ShouldContain("Practice 1");
        Drivers(page, "entries").Length.ShouldBe(models.History.NextRace.Entries.Count);
        Drivers(page, "forecast").ShouldBe(models.Forecast.Drivers.Select(d => d.Driver.Value));
        page.ShouldNotContain("id=\"result\"");
    }

    [Fact]
    public async Task Race_Coming_SaysThatTheFavouriteIsProvisional()
    {
        var page = await past.Host.Page("/races/2026-20");
        page.ShouldContain("Provisional favourite");
        page.ShouldNotContain("id=\"forecast\"");
    }

    [Theory]
    [InlineData("2099-01", HttpStatusCode.NotFound)]
    [InlineData("2024-99", HttpStatusCode.NotFound)]
    [InlineData("monaco", HttpStatusCode.BadRequest)]
    [InlineData("%3Cscript%3E", HttpStatusCode.BadRequest)]
    public async Task Race_ThatIsNone_IsAPageThatSaysSo(string id, HttpStatusCode status)
    {
        var answer = await past.Host.Get($"/races/{id}");
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await answer.Text()).ShouldNotContain("<script>");
    }

    [Fact]
    public async Task Race_HostileNames_AreText()
    {
        await using var host = await TestHost.Ready(models, Histories.WithNames(models.History, name => $"<img src=x>{name}"));
        foreach (var path in new[] { "/races/2024-21", "/races/2026-06", "/races/2026-07" }) (await (await host.Get(path)).Text()).ShouldNotContain("<img");
    }

    [Theory]
    [InlineData("win-probability-by-moment.json?race_id=2024-21", 200)]
    [InlineData("grid-against-finish.json?race_id=2024-21", 200)]
    [InlineData("win-probability-by-moment.json?race_id=2024-99", 404)]
    [InlineData("win-probability-by-moment.json", 400)]
    [InlineData("grid-against-finish.json?race_id=2026-07", 404)]
    [InlineData("grid-against-finish.json?race_id=x", 400)]
    [InlineData("grid-against-finish.json?race_id=2024-21&theme=pink", 400)]
    public async Task Figures_OfRaces_AreJsonOrAProblem(string figure, int status)
    {
        var answer = await past.Host.Get($"/charts/{figure}");
        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 200) (await answer.Json()).GetProperty("data").GetArrayLength().ShouldBeGreaterThan(0);
        else await answer.Problem(status);
    }

    private static string[] Drivers(string page, string table) =>
        [.. Driver().Matches(Table(page, table)).Select(m => m.Groups[1].Value)];

    private static string Table(string page, string id)
    {
        var from = page.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0, id);
        return page[from..page.IndexOf("</table>", from, StringComparison.Ordinal)];
    }

    [GeneratedRegex("href=\"/drivers/([a-z-]+)\"")]
    private static partial Regex Driver();

    [GeneratedRegex("""<td class="number">([0-9.]+)</td>""")]
    private static partial Regex Numbers();
}
