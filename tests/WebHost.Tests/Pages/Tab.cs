using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests.Pages;

/// <summary>A page of the browser that writes down errors, refusals of the content security policy (which Chromium reports as errors), and requests to others.</summary>
internal sealed class Tab : IAsyncDisposable
{
    // What reaches beyond the window and cannot be scrolled to.
    private const string SticksOut = """
        [...document.querySelectorAll("main *")].filter(part => {
          const { left, right, width } = part.getBoundingClientRect();
          return width > 0 && part.textContent.trim() && (right > document.documentElement.clientWidth + 1 || left < -1)
            && !part.closest(".scroll") && !part.closest(".visually-hidden");
        }).map(part => part.tagName + " " + part.textContent.trim().slice(0, 60))
        """;

    private readonly Uri _address;
    private readonly int _width;
    private readonly string _scheme;
    private readonly List<string> _wrong = [];

    public Tab(IPage page, Uri address, int width, string scheme)
    {
        (Page, _address, _width, _scheme) = (page, address, width, scheme);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _wrong.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _wrong.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal)) _wrong.Add($"{page.Url} asks {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Goes to a page of the site, waits until its charts are drawn, and checks that nothing is wrong with it.</summary>
    public async Task Visit(string path)
    {
        await Page.GotoAsync(new Uri(_address, path).AbsoluteUri);
        await AreChartsDrawn();
        _wrong.ShouldBeEmpty();
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(_width, path);
        (await Page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty(path);
    }

    /// <summary>Waits for all charts of the page.</summary>
    public async Task AreChartsDrawn()
    {
        await Page.WaitForFunctionAsync("scheme => [...document.querySelectorAll('[data-figure]')].every(c => c.dataset.drawn === scheme || c.classList.contains('failed'))", _scheme);
        (await Page.Locator(".chart.failed").CountAsync()).ShouldBe(0, Page.Url);
    }

    public ValueTask DisposeAsync() => new(Page.CloseAsync());
}
