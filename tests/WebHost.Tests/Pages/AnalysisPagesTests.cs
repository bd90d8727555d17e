using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using F1Predict.WebHost.Pages.Parts;

namespace F1Predict.WebHost.Tests;

/// <summary>The pages on drivers, teams, circuits, title odds and accuracy as they are without script: their numbers are those of the contract.</summary>
[Collection("pages in a browser")]
public sealed partial class AnalysisPagesTests(PageBrowser site)
{
    [Theory]
    [InlineData("")]
    [InlineData("season=2025")]
    public async Task Accuracy_HasTheNumbersOfTheContract(string query)
    {
        var (page, json) = (await site.Html($"/accuracy?{query}"), await site.Json($"/api/v1/analytics/accuracy?{query}"));
        var figures = Cells(page, "dd class=\"figure\"");
        figures[0].ShouldBe($"{Text(json, "correct_winner_percentage", 1)} %");
        figures[1].ShouldBe($"{Text(json, "top_3_accuracy", 1)} %");
        figures[2].ShouldBe(Text(json, "average_log_loss", 3));
        figures[3].ShouldBe(Text(json, "average_brier_score", 3));
        var interval = json.GetProperty("intervals").GetProperty("average_log_loss");
        page.ShouldContain($"{Text(interval, "low", 3)} to {Text(interval, "high", 3)}");
        foreach (var baseline in json.GetProperty("baselines").EnumerateArray())
        {
            page.ShouldContain(Text(baseline, "average_log_loss", 3));
            page.ShouldContain(NumberText.Difference(baseline.GetProperty("log_loss_difference").GetDouble(), 3));
        }

        var shown = json.GetProperty("by_race").EnumerateArray().Take(30).ToArray();
        Rows(page, "races").ShouldBe(shown.Length);
        foreach (var race in shown) page.ShouldContain($"href=\"/races/{race.GetProperty("race_id").GetString()}\"");
        page.ShouldContain("walk-forward: made later by a model that was shown nothing but the races before");
    }

    [Fact]
    public async Task Accuracy_WithFewerThanFiveRaces_SaysSoAndShowsNoShare()
    {
        var page = await site.Html("/accuracy?season=2012");
        page.ShouldContain("Not enough races yet");
        page.ShouldContain("With fewer than five, a share of hits says nothing");
        page.ShouldNotContain("Winner named</dt>");
        page.ShouldNotContain("data-figure");
    }

    [Theory]
    [InlineData("", "elo")]
    [InlineData("season=2023", "elo")]
    [InlineData("season=2023&sort=-points", "points")]
    public async Task Drivers_HaveTheNumbersOfTheContract_InTheOrderAskedFor(string query, string column)
    {
        var (page, json) = (await site.Html($"/drivers?{query}"), await site.Json($"/api/v1/analytics/driver-rankings?{query.Split('&')[0]}"));
        var rows = json.GetProperty("rankings").EnumerateArray().OrderByDescending(r => r.GetProperty(column).GetDouble()).ToArray();
        var numbers = Cells(page[page.IndexOf("id=\"ranking\"", StringComparison.Ordinal)..], "td class=\"number[^\"]*\"").Chunk(4).ToArray();
        numbers.Length.ShouldBe(rows.Length);
        foreach (var (row, cells) in rows.Zip(numbers))
            cells.ShouldBe([Text(row, "elo", 0), Text(row, "elo_deviation", 0), NumberText.Points(row.GetProperty("points").GetDouble()), $"{row.GetProperty("wins")}"]);
        page.ShouldContain("aria-sort=\"descending\"");
    }

    [Fact]
    public async Task Teams_HaveTheNumbersOfTheContract()
    {
        var (page, json) = (await site.Html("/teams?season=2024"), await site.Json("/api/v1/analytics/team-rankings?season=2024"));
        var elo = Cells(page, "td class=\"number win\"");
        elo.ShouldBe(json.GetProperty("rankings").EnumerateArray().Select(r => Text(r, "elo", 0)));
    }

    [Fact]
    public async Task Driver_HasTheNumbersOfTheContract()
    {
        var page = await site.Html("/drivers/lewis-hamilton?against=max-verstappen");
        var next = (await site.Json("/api/v1/predictions/next-race")).GetProperty("predictions").EnumerateArray().First(p => p.GetProperty("driver_id").GetString() == "lewis-hamilton");
        page.ShouldContain($"<dt>Win</dt><dd>{Text(next, "win_probability", 1)}<span");
        page.ShouldContain($"<dt>Podium</dt><dd>{Text(next, "podium_probability", 1)}<span");
        var rank = (await site.Json("/api/v1/analytics/driver-rankings")).GetProperty("rankings").EnumerateArray().First(r => r.GetProperty("driver_id").GetString() == "lewis-hamilton");
        page.ShouldContain($"<dd>{Text(rank, "elo", 0)}<span");
        page.ShouldContain($"Qualifying: {rank.GetProperty("trend").GetProperty("qualifying_gap").GetProperty("verdict").GetString()}");
        foreach (var season in Enumerable.Range(2010, 17))
        {
            var standing = (await site.Json($"/api/v1/standings/drivers?season={season}")).GetProperty("standings").EnumerateArray().First(s => s.GetProperty("driver_id").GetString() == "lewis-hamilton");
            var row = page[page.IndexOf($"season={season}\"", StringComparison.Ordinal)..];
            Cells(row, "td class=\"number\"").Take(2).ShouldBe([$"{standing.GetProperty("position")}", NumberText.Points(standing.GetProperty("points").GetDouble())]);
        }
    }

    // Hamilton and Bottas at Mercedes, 2017 to 2021, as counted by f1db: 100 races.
    [Fact]
    public async Task Driver_AgainstTeammates_CountsFromBothSides()
    {
        (await site.Html("/drivers/lewis-hamilton")).ShouldContain("70 : 29");
        (await site.Html("/drivers/valtteri-bottas")).ShouldContain("29 : 70");
    }

    [Fact]
    public async Task Team_ByAnOldName_IsShownWithItsOtherNames()
    {
        var page = await site.Html("/teams/force-india");
        page.ShouldContain("href=\"/teams/aston-martin\"");
        page.ShouldContain("as Racing Point");
    }

    [Fact]
    public async Task Circuits_HaveTheNumbersOfTheContract()
    {
        var list = await site.Html("/circuits");
        Rows(list, "list").ShouldBe(site.History.Circuits.Count);
        var json = await site.Json("/api/v1/analytics/circuits/monza");
        var page = await site.Html("/circuits/monza");
        var figures = Cells(page, "dd class=\"figure\"");
        figures[0].ShouldBe($"{NumberText.Of(json.GetProperty("pole_wins").GetProperty("value").GetDouble() * 100, 0)} %");
        figures[2].ShouldBe(Text(json.GetProperty("grid_decides"), "value", 2));
        foreach (var race in site.History.CompletedRaces.Where(r => r.Race.Circuit.Value == "monza"))
            page.ShouldContain($"href=\"/races/{race.Key}\"");
    }

    [Fact]
    public async Task TitleOdds_HaveTheNumbersOfTheContract()
    {
        var (page, json) = (await site.Html("/title-odds"), await site.Json("/api/v1/analytics/season-forecast"));
        var titles = Cells(page, "td class=\"number win[^\"]*\"");
        titles.ShouldBe(json.GetProperty("drivers").EnumerateArray().Concat(json.GetProperty("constructors").EnumerateArray()).Select(d => Text(d, "title_probability", 1)));
        titles.Take(json.GetProperty("drivers").GetArrayLength()).Sum(t => decimal.Parse(t, CultureInfo.InvariantCulture)).ShouldBe(100.0m);
        foreach (var driver in json.GetProperty("drivers").EnumerateArray()) page.ShouldContain($"<td class=\"number\">{Text(driver, "expected_points", 0)}</td>");
    }

    [Theory]
    [InlineData("/drivers/nobody", 404)]
    [InlineData("/drivers/%3Cscript%3E", 404)]
    [InlineData("/drivers/lewis-hamilton?against=nobody", 404)]
    [InlineData("/drivers/lewis-hamilton?measure=luck", 400)]
    [InlineData("/drivers?season=1999", 404)]
    [InlineData("/drivers?season=last", 400)]
    [InlineData("/drivers?sort=luck", 400)]
    [InlineData("/teams/nobody", 404)]
    [InlineData("/teams?sort=%22onload", 400)]
    [InlineData("/circuits/nowhere", 404)]
    [InlineData("/accuracy?season=1999", 404)]
    [InlineData("/accuracy?moment=later", 400)]
    [InlineData("/accuracy?measure=luck", 400)]
    [InlineData("/title-odds?season=2025", 404)]
    public async Task BadValue_IsAPageThatSaysSo(string path, int status)
    {
        using var answer = await site.Get(path);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var page = await answer.Text();
        page.ShouldContain("<h1>");
        page.ShouldContain("To the next race");
        page.ShouldNotContain("<script>");
    }

    [Theory]
    [InlineData("/charts/driver-form.json?driver_id=nobody", 404)]
    [InlineData("/charts/driver-ratings.json?theme=pink", 400)]
    [InlineData("/charts/team-form.json?constructor_id=nobody", 404)]
    [InlineData("/charts/circuit-slots.json?circuit_id=nowhere", 404)]
    [InlineData("/charts/calibration.json?season=2012", 404)]
    [InlineData("/charts/title-odds.json?of=mechanics", 400)]
    public async Task BadValueOfAFigure_IsAProblem(string path, int status)
    {
        using var answer = await site.Get(path);
        await answer.Problem(status);
    }

    private static string Text(JsonElement json, string name, int decimals) => NumberText.Of(json.GetProperty(name).GetDouble(), decimals);

    /// <summary>The texts of the elements with a start tag.</summary>
    private static string[] Cells(string page, string tag) =>
        [.. Regex.Matches(page, $"<{tag}>(.*?)</{tag.Split(' ')[0]}>", RegexOptions.Singleline).Select(m => Markup().Replace(m.Groups[1].Value, "").Trim())];

    private static int Rows(string page, string table)
    {
        var from = page.IndexOf($"id=\"{table}\"", StringComparison.Ordinal);
        return Regex.Count(page[page.IndexOf("<tbody>", from, StringComparison.Ordinal)..page.IndexOf("</table>", from, StringComparison.Ordinal)], "<tr>");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
