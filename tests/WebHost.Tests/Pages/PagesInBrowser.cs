using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>A list of pages that a browser of every size and scheme shows. Pictures are left in artifacts/screenshots to be looked at.</summary>
public abstract class PagesInBrowser(PageBrowser site)
{
    /// <summary>The host and the browser.</summary>
    protected PageBrowser Site { get; } = site;

    /// <summary>The names of their pictures, and their addresses.</summary>
    protected abstract IReadOnlyList<(string Name, string Path)> Pages { get; }

    [Theory]
    [InlineData("desktop", ColorScheme.Light)]
    [InlineData("desktop", ColorScheme.Dark)]
    [InlineData("phone", ColorScheme.Light)]
    [InlineData("phone", ColorScheme.Dark)]
    [InlineData("small-phone", ColorScheme.Light)]
    public async Task Pages_Show_WithoutErrorsOverflowOrOutsideRequests(string device, ColorScheme scheme)
    {
        await using var visit = await Site.Open(Device.Of(device), scheme);
        foreach (var (name, path) in Pages)
        {
            await visit.Visit(path);
            await visit.ShouldBeFine(name);
        }
    }
}
