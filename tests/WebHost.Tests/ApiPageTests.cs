using F1Predict.Testing;
using System.Text.RegularExpressions;

namespace F1Predict.WebHost.Tests;

/// <summary>docs/api.md: every request on the page is sent, and the answer beside it is what comes back.</summary>
public sealed partial class ApiPageTests(TrainedModels models)
{
    private const string LeftOut = "...";

    [Fact]
    public async Task Page_Requests_AreAnsweredAsItSays()
    {
        await using var host = await TestHost.Ready(models);
        var requests = Requests().Matches(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "docs", "api.md"), TestContext.Current.CancellationToken));
        requests.Count.ShouldBeGreaterThanOrEqualTo(9);
        foreach (Match request in requests)
        {
            var (path, shown) = (request.Groups["path"].Value, request.Groups["answer"].Value);
            var answer = await (await host.Get(path)).Text();

            // A new model gives new numbers: of forecasts the names are held to the page, of all else the values too.
            var isForecast = path.StartsWith("/api/v1/predictions/", StringComparison.Ordinal);
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

    [GeneratedRegex("\"[a-z_]+\":")]
    private static partial Regex Names();
}
