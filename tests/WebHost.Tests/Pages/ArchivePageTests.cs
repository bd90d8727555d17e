using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace F1Predict.WebHost.Tests;

[Collection("past forecasts")]
public sealed partial class ArchivePageTests(PastForecasts past)
{
    [Fact]
    public async Task Archive_ByTrackKindAndWeather_HasTheRacesOfTheApi()
    {
        const string Filter = "circuit_type=street&conditions=mixed";
        var page = await past.Host.Page($"/archive?{Filter}");
        var items = (await past.Host.GetJson($"/api/v1/predictions?{Filter}&moment=after-qualifying&page_size=100")).GetProperty("items").EnumerateArray().ToArray();
        items.ShouldNotBeEmpty();
        Races(page).ShouldBe(items.Select(i => i.GetProperty("race_id").GetString()));
        foreach (var (row, item) in page.Split("<tr>").Skip(2).Zip(items))
        {
            var (rows, winner) = (item.GetProperty("predictions").EnumerateArray().ToArray(), item.GetProperty("actual_winner").GetString()!);
            row.ShouldContain("street");
            row.ShouldContain(">mixed</td>");
            row.ShouldContain($"href=\"/drivers/{rows[0].GetProperty("driver_id").GetString()}\"");
            row.ShouldContain($"href=\"/drivers/{winner}\"");
            var shown = Numbers().Matches(row).Select(m => decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
            var given = new[] { rows[0], rows.Single(r => r.GetProperty("driver_id").GetString() == winner) };
            shown.ShouldBe(given.Select(r => Math.Round(r.GetProperty("win_probability").GetDecimal(), 1, MidpointRounding.AwayFromZero)));
            row.Contains(">hit</td>", StringComparison.Ordinal).ShouldBe(item.GetProperty("score").GetProperty("correct_winner").GetBoolean());
        }

        page.ShouldContain("<option value=\"street\" selected>Street</option>");
        page.ShouldContain("<option value=\"mixed\" selected>Mixed</option>");
    }

    [Fact]
    public async Task Archive_Pages_HoldEveryRaceOnce()
    {
        var total = (await past.Host.GetJson("/api/v1/predictions?moment=after-qualifying&page_size=1")).GetProperty("total").GetInt32();
        List<string> races = [];
        for (string? path = "/archive"; path is not null;)
        {
            var page = await past.Host.Page(path);
            races.AddRange(Races(page));
            path = Next().Match(page) is { Success: true } next ? next.Groups[1].Value : null;
        }

        races.Count.ShouldBe(total);
        races.Distinct().Count().ShouldBe(total);
        races.ShouldBe(races.OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Archive_Summary_CountsAsTheAccuracyDoes()
    {
        var accuracy = await past.Host.GetJson("/api/v1/analytics/accuracy?season=2024");
        var races = accuracy.GetProperty("races_forecast").GetInt32();
        var named = Math.Round(accuracy.GetProperty("correct_winner_percentage").GetDecimal() * races / 100);
        (await past.Host.Page("/archive?season=2024")).ShouldContain($"The favourite won {named} of {races} ");
    }

    [Fact]
    public async Task Archive_NothingFits_SaysWhatWasAskedFor()
    {
        var page = await past.Host.Page("/archive?season=2024&circuit_type=street&conditions=wet");
        page.ShouldContain("No race with a forecast fits: season 2024, street circuits, wet weather.");
        page.ShouldNotContain("<table");
        (await past.Host.Page("/archive?page=99")).ShouldContain("There is no page 99");
    }

    [Theory]
    [InlineData("season=2031", HttpStatusCode.NotFound)]
    [InlineData("season=x", HttpStatusCode.BadRequest)]
    [InlineData("circuit_type=oval", HttpStatusCode.BadRequest)]
    [InlineData("conditions=%22%3E%3Cb%3E", HttpStatusCode.BadRequest)]
    [InlineData("page=0", HttpStatusCode.BadRequest)]
    public async Task Archive_BadValue_IsAPageThatSaysSo(string query, HttpStatusCode status)
    {
        var answer = await past.Host.Get($"/archive?{query}");
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await answer.Text()).ShouldNotContain("<b>");
    }

    private static IEnumerable<string> Races(string page) => Race().Matches(page).Select(m => m.Groups[1].Value);

    [GeneratedRegex("href=\"/races/([0-9-]+)\"")]
    private static partial Regex Race();

    [GeneratedRegex("""<td class="number[^"]*">([0-9.]+)</td>""")]
    private static partial Regex Numbers();

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"")]
    private static partial Regex Next();
}
