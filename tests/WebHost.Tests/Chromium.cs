using F1Predict.Testing;
using Microsoft.Playwright;

namespace F1Predict.WebHost.Tests;

/// <summary>The system's browser.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Arguments });

    /// <summary>Saves a picture of the whole page to be looked at, and gives its file.</summary>
    public static async Task<string> Photograph(this IPage page, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;
        var file = Path.Combine(folder, $"{name}.png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        return file;
    }

    private static string Find() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM") }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is not installed: eng/setup.sh --tests installs it.");
}
