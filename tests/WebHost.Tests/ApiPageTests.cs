using F1Predict.Testing;
using System.Text.RegularExpressions;

namespace F1Predict.WebHost.Tests;

/// <summary>docs/api.md: every request on the page is sent, and the answer beside it is what comes back.</summary>
[Collection("past forecasts")]
public sealed partial class ApiPageTests(PastForecasts past)
{
    private const string LeftOut = "...";

    private static readonly string[] Forecasts = ["/api/v1/predictions", "/api/v1/analytics/accuracy", "/api/v1/analytics/season-forecast"];

    [Fact]
    public async Task Page_Requests_AreAnsweredAsItSays()
    {
        var requests = Requests().Matches(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "api.md"), TestContext.Current.CancellationToken));
        requests.Count.ShouldBeGreaterThanOrEqualTo(14);
        foreach (Match request in requests)
        {
            var (path, shown) = (request.Groups["path"].Value, request.Groups["answer"].Value);
            var answer = await (await past.Host.Get(path)).Text();

            // A new model gives new numbers: of forecasts the names are held to the page, of all else the values too.
            var isForecast = Forecasts.Any(start => path.StartsWith(start, StringComparison.Ordinal));
            var pieces = isForecast ? Names().Matches(shown).Select(m => m.Value) : shown.Split(LeftOut);
            ShouldContainInOrder(answer, pieces, path);
        }
    }

    private static void ShouldContainInOrder(string answer, IEnumerable<string> pieces, string path)
    {
        var from = 0;
        foreach (var piece in pieces)
        {
            var at = answer.IndexOf(piece, from, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"{path} does not answer {piece} after {answer[..Math.Min(from, 300)]}");
            from = at + piece.Length;
        }
    }

    [GeneratedRegex(@"^\$ curl 'http://127\.0\.0\.1:5080(?<path>[^']+)'\r?\n(?<answer>\{.*)$", RegexOptions.Multiline)]
    private static partial Regex Requests();

    [GeneratedRegex("\"[a-z0-9_]+\":")]
    private static partial Regex Names();
}
