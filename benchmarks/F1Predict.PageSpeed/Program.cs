using System.Globalization;
using Microsoft.Playwright;

// How long a page takes until its charts are drawn, and how many bytes come over the wire: on a first visit and on a second one with what the browser
// has kept. Each round is a new visitor. benchmarks/page.sh starts the host for it.
if (args is not [var address, var times] || !int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) || rounds < 1)
{
    Console.Error.WriteLine("It takes the address of a page and the number of visitors.");
    return 2;
}

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM"),
    Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
var visits = new List<(Visit First, Visit Second)>();
for (var round = 0; round < rounds; round++)
{
    await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
    visits.Add((await Visit.To(context, address), await Visit.To(context, address)));
}

Report("first visit", [.. visits.Select(v => v.First)]);
Report("second visit", [.. visits.Select(v => v.Second)]);
return 0;

static void Report(string name, Visit[] visits)
{
    var times = visits.Select(v => v.Milliseconds).Order().ToArray();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {times[times.Length / 2]:F0} ms until the charts are drawn (median of {times.Length}; {times[0]:F0} to {times[^1]:F0}), {visits.Max(v => v.Bytes) / 1000:F0} kB in {visits.Max(v => v.Requests)} requests"));
}

/// <param name="Milliseconds">From asking for the page to the last chart.</param>
/// <param name="Bytes">Over the wire, headers included.</param>
/// <param name="Requests">Also those that the browser answered from what it kept.</param>
internal sealed record Visit(double Milliseconds, double Bytes, int Requests)
{
    private const string Drawn =
        "() => document.readyState === 'complete' && [...document.querySelectorAll('[data-figure]')].every(c => c.dataset.shown === c.dataset.figure) && performance.now()";

    public static async Task<Visit> To(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        var (bytes, requests) = (0.0, 0);
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
            requests++;
        };
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        var drawn = await page.WaitForFunctionAsync(Drawn);
        var milliseconds = await drawn.JsonValueAsync<double>();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.CloseAsync();
        return new Visit(milliseconds, bytes, requests);
    }
}
