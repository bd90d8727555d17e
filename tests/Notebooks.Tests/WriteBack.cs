using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace F1Predict.Notebooks.Tests;

/// <summary>
/// Stores the outputs of an execution in the notebook (<c>eng/notebooks.sh</c>). Code hosts strip scripts, so a chart is stored as a picture; what the
/// kernel says of the machine while it loads packages is left out.
/// </summary>
internal static class WriteBack
{
    /// <summary>Whether this run of the tests is one to store outputs.</summary>
    public static bool IsAsked => Environment.GetEnvironmentVariable("F1PREDICT_WRITE_NOTEBOOKS") == "1";

    /// <param name="name">The notebook.</param>
    /// <param name="executed">Its execution.</param>
    /// <param name="page">The page with its charts drawn.</param>
    public static async Task StoreAsync(string name, Notebook executed, IPage page)
    {
        var stored = Notebook.Read(Executions.Stored(name));
        var pictures = new Queue<ILocator>(await page.Locator("figure:has([data-f1predict])").AllAsync());
        var number = 0;
        foreach (var (cell, now) in stored.Code.Zip(executed.Code))
        {
            cell["execution_count"] = ++number;
            var outputs = new JsonArray();
            foreach (var output in now["outputs"]!.AsArray())
            {
                if (Stored(output!) is not { } kept) continue;
                if (Notebook.Text(kept["data"]?["text/html"]).Contains("data-f1predict", StringComparison.Ordinal))
                {
                    kept["data"]!.AsObject().Remove("text/html");
                    kept["data"]!["image/png"] = Convert.ToBase64String(await pictures.Dequeue().ScreenshotAsync());
                }

                if (kept["execution_count"] is not null) kept["execution_count"] = number;
                outputs.Add(kept);
            }

            cell["outputs"] = outputs;
        }

        pictures.ShouldBeEmpty();
        stored.Write(Executions.Stored(name));
    }

    private static JsonNode? Stored(JsonNode output)
    {
        var html = Notebook.Text(output["data"]?["text/html"]);
        var isLoading = html.Contains("probeAddresses", StringComparison.Ordinal) || html.Contains("Installed Packages", StringComparison.Ordinal)
            || Notebook.Text(output["data"]?["text/plain"]).StartsWith("Loading extension", StringComparison.Ordinal);
        return isLoading ? null : output.DeepClone();
    }
}
