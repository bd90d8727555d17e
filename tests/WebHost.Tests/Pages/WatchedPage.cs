using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>A page of the browser whose troubles are written down: errors of scripts and policy, and requests that leave the host.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    // What reaches over the right edge of the page or of its card, but for what scrolls inside its box.
    private const string Wide = """
        [...document.querySelectorAll("main *, header *, footer *")]
          .filter(e => !e.closest(".scroll, .visually-hidden, svg") && e.getBoundingClientRect().right > (e.closest(".card, .panel")?.getBoundingClientRect().right ?? innerWidth) + 1 && e.getClientRects().length)
          .map(e => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40))
        """;

    // Figures whose words stick out of them.
    private const string Clipped = """
        [...document.querySelectorAll(".chart")].flatMap(chart => {
          const box = chart.getBoundingClientRect();
          return [...chart.querySelectorAll("svg text")].filter(t => {
            const { left, right } = t.getBoundingClientRect();
            return right > left && t.textContent.trim() && (left < box.left - 1 || right > box.right + 1);
          }).map(t => t.textContent);
        })
        """;

    private readonly List<string> _troubles = [];
    private readonly string _look;

    public WatchedPage(IPage page, string address, string look)
    {
        (Page, _look) = (page, look);
        page.Console += (_, message) =>
        {
            // Chromium reports a page that is not found as an error of the page itself.
            var isPageItself = message.Location.StartsWith(page.Url, StringComparison.Ordinal) && message.Text.StartsWith("Failed to load", StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isPageItself) _troubles.Add(message.Text);
        };
        page.PageError += (_, error) => _troubles.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal)) _troubles.Add($"asks {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Goes to a page and waits until its figures are drawn.</summary>
    public async Task Visit(string path)
    {
        await Page.GotoAsync(path);
        await Drawn();
    }

    /// <summary>Waits until every figure shows what it is asked for.</summary>
    public Task Drawn() => Page.WaitForFunctionAsync(
        "() => [...document.querySelectorAll('[data-figure]')].every(c => c.dataset.shown === c.dataset.figure || c.matches('.failed'))");

    /// <summary>The text of all elements that a selector finds, without the spaces around.</summary>
    public async Task<string[]> Texts(string selector) => [.. (await Page.Locator(selector).AllInnerTextsAsync()).Select(t => t.Trim())];

    /// <summary>Nothing went wrong, and nothing is cut off or makes the page scroll sideways. Leaves a picture.</summary>
    public async Task ShouldBeFine(string name)
    {
        _troubles.ShouldBeEmpty(name);
        new FileInfo(await Page.Photograph($"{name}-{_look}")).Length.ShouldBeGreaterThan(10_000);
        (await Page.EvaluateAsync<string[]>(Wide)).ShouldBeEmpty(name);
        (await Page.EvaluateAsync<string[]>(Clipped)).ShouldBeEmpty(name);
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, name);
        (await Page.Locator(".chart.failed").CountAsync()).ShouldBe(0, name);
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
