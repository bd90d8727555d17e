using System.Net;
using System.Text.RegularExpressions;

namespace F1Predict.WebHost.Tests;

/// <summary>The page of files, and that its files are those of the contract.</summary>
[Collection("pages in a browser")]
public sealed partial class DownloadPageTests(PageBrowser site)
{
    [Fact]
    public async Task Page_OffersEverySeason_AndEveryLinkIsAFile()
    {
        var page = await site.Html("/data");
        var links = Links().Matches(page).Select(m => m.Groups[1].Value).ToArray();
        foreach (var season in site.History.CompletedRaces.Select(r => r.Key.Season).Distinct()) links.ShouldContain($"/data/race-results.csv?season={season}");
        links.ShouldContain("/data/predictions.json?season=2024");
        links.ShouldNotContain("/data/predictions.csv?season=2012", "no forecast of 2012 is stored");
        foreach (var link in links.Where(l => l.Contains("season=2024", StringComparison.Ordinal)))
        {
            using var file = await site.Get(link);
            file.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            file.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldEndWith(link.Contains(".csv", StringComparison.Ordinal) ? "-2024.csv" : "-2024.json");
        }
    }

    [Theory]
    [InlineData("/data/race-results.csv?season=2025", "/api/v1/export/race-results?season=2025")]
    [InlineData("/data/race-results.json?season=2025", "/api/v1/export/race-results?season=2025&format=json")]
    [InlineData("/data/predictions.csv?season=2025", "/api/v1/export/predictions?season=2025")]
    public async Task File_IsThatOfTheContract(string path, string contract)
    {
        using var file = await site.Get(path);
        using var same = await site.Get(contract);
        (await file.Text()).ShouldBe(await same.Text());
    }

    [Fact]
    public async Task Page_ExplainsEveryColumnOfTheFiles()
    {
        var page = await site.Html("/data");
        foreach (var path in new[] { "/data/race-results.csv?season=2025", "/data/predictions.csv?season=2025" })
        {
            using var file = await site.Get(path);
            foreach (var column in (await file.Text()).Split("\r\n")[0].Split(',')) page.ShouldContain($"<code>{column}</code>");
        }
    }

    [Theory]
    [InlineData("/data/race-results.xml", HttpStatusCode.BadRequest)]
    [InlineData("/data/race-results.csv?season=1931", HttpStatusCode.BadRequest)]
    [InlineData("/data/race-results.csv?season=2009", HttpStatusCode.NotFound)]
    public async Task File_ThatIsNotThere_IsRefusedOnAPage(string path, HttpStatusCode status)
    {
        using var answer = await site.Get(path);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task About_SaysHowGoodAsTheContractDoes()
    {
        var page = await site.Html("/about");
        var accuracy = await site.Json("/api/v1/analytics/accuracy?moment=after-qualifying");
        var named = accuracy.GetProperty("correct_winner_percentage").GetDouble().ToString("F1", System.Globalization.CultureInfo.InvariantCulture);
        page.ShouldContain($"Over {accuracy.GetProperty("races_forecast").GetInt32()} races the favourite after qualifying won {named} %");
        page.ShouldContain("not affiliated with, endorsed by or sponsored by Formula 1");
    }

    [GeneratedRegex("href=\"(/data/[^\"]+)\"")]
    private static partial Regex Links();
}
