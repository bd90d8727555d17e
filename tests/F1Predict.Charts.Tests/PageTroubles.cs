using Microsoft.Playwright;

namespace F1Predict.Charts.Tests;

internal static class PageTroubles
{
    /// <summary>Gathers errors and warnings of the console, those of the content security policy among them, and requests to anywhere but a given address.</summary>
    public static List<string> Troubles(this IPage page, string address = "blob:")
    {
        var troubles = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") troubles.Add(message.Text);
        };
        page.PageError += (_, error) => troubles.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) troubles.Add(request.Url);
        };
        return troubles;
    }
}
