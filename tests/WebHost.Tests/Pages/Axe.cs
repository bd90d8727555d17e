using System.Text.Json;
using F1Predict.Testing;
using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>axe-core, which finds what keeps people from using a page. It is run through the browser's debugger: the page's policy lets nothing in.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "WebHost.Tests", "node_modules", "axe-core", "axe.min.js")));

    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"] });
          return JSON.stringify(violations.filter(v => ["serious", "critical"].includes(v.impact))
            .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target} ${n.any.map(a => a.message).join("; ")} ${n.html.slice(0, 120)}`)));
        }
        """;

    /// <summary>The serious and critical violations.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'")) await page.EvaluateAsync(Source.Value);
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!;
    }
}
