using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

/// <summary>docs/accounts.md: every request of its walk is sent in its order, and the answer has what stands beside it.</summary>
public sealed partial class AccountsPageTests(TrainedModels models)
{
    [Fact]
    public async Task Page_Requests_AreAnsweredAsItSays()
    {
        await using var host = await AccountsHost.Start(models);
        var values = new Dictionary<string, string>();
        var requests = Requests().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "accounts.md"), TestContext.Current.CancellationToken));
        requests.Count.ShouldBeGreaterThanOrEqualTo(11);
        foreach (Match request in requests)
        {
            var (command, shown) = (Filled(request.Groups["command"].Value), request.Groups["answer"].Value);
            var text = await (await Send(host, command)).Text();
            var from = 0;
            foreach (var piece in shown.Split("...").Where(p => p.Length > 0))
            {
                var at = text.IndexOf(piece, from, StringComparison.Ordinal);
                at.ShouldBeGreaterThanOrEqualTo(0, $"{command} does not answer {piece} but {text}");
                from = at + piece.Length;
            }

            if (shown.Length == 0) text.ShouldBeEmpty();
            else foreach (var member in JsonDocument.Parse(text).RootElement.EnumerateObject()) values[member.Name.ToUpperInvariant()] = member.Value.ToString();
        }

        string Filled(string command) => Variable().Replace(command, m => values[m.Groups[1].Value]);
    }

    private static async Task<HttpResponseMessage> Send(AccountsHost host, string command)
    {
        var body = Body().Match(command) is { Success: true } found ? new StringContent(found.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal), Encoding.UTF8, "application/json") : null;
        var method = Method().Match(command) is { Success: true } told ? told.Groups[1].Value : body is null ? "GET" : "POST";
        return await host.Send(new HttpMethod(method), Address().Match(command).Groups[1].Value, null, body, request =>
        {
            foreach (Match header in Header().Matches(command)) request.Headers.TryAddWithoutValidation(header.Groups[1].Value, header.Groups[2].Value);
        });
    }

    [GeneratedRegex(@"^\$ (?<command>curl [^\r\n]+)\r?\n(?<answer>(\{.*)?)$", RegexOptions.Multiline)]
    private static partial Regex Requests();

    [GeneratedRegex(@"\$([A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex("-d ['\"](\\{.+\\})['\"]")]
    private static partial Regex Body();

    [GeneratedRegex("-X ([A-Z]+)")]
    private static partial Regex Method();

    [GeneratedRegex(@"['""]http://127\.0\.0\.1:5080([^'""]+)['""]")]
    private static partial Regex Address();

    [GeneratedRegex("-H \"([^:\"]+): ([^\"]+)\"")]
    private static partial Regex Header();
}
