using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Packages.Tests;

/// <summary>The first minutes of a user, in an empty folder.</summary>
public sealed class FirstForecastTests(Feed feed)
{
    [Fact]
    public async Task Console_TenLinesOfTheReadme_PrintTheForecast()
    {
        using var folder = feed.EmptyFolder();
        await Dotnet.NewConsoleAsync(folder, "F1Predict", feed.Packed.Version);
        folder.Write("Program.cs", Snippet.OfFile("README.md")[0].Code);
        var run = await Dotnet.RunAsync(folder, "run", "-c", "Release");

        var lines = run.Output.Trim().Split('\n');
        lines[0].Trim().ShouldBe($"{Bundled.History.NextRace!.Race.Name} {Bundled.History.NextRace.Key.Season}");
        lines.Length.ShouldBe(6);
        foreach (var line in lines.Skip(1))
            line.ShouldMatch(@"^\S.{19}\s+\d+\.\d\s?%  podium\s+\d+\.\d\s?%\s*$");
    }

    [Fact]
    public async Task Host_OfTheReadme_NamesAWinner()
    {
        using var folder = feed.EmptyFolder();
        await Dotnet.RunAsync(folder, "new", "web", "-n", "App", "-o", ".", "--no-restore");
        await Dotnet.RunAsync(folder, "add", "package", "F1Predict.Models", "--version", feed.Packed.Version);
        folder.Write("Program.cs", $$"""
            using F1Predict.Data;
            using F1Predict.Models;

            var builder = WebApplication.CreateBuilder(args);
            {{Snippet.OfFile("README.md")[1].Code.Replace("\n\napp.", "\n\nvar app = builder.Build();\napp.", StringComparison.Ordinal)}}

            // The test asks the endpoint once, and the program ends.
            app.Urls.Add("http://127.0.0.1:0");
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            Console.WriteLine($"winner={await client.GetStringAsync("/winner")}");
            await app.StopAsync();
            """);
        var run = await Dotnet.RunAsync(folder, "run", "-c", "Release", "--no-launch-profile");

        var winner = run.Output.Split('\n').Single(line => line.StartsWith("winner=", StringComparison.Ordinal))["winner=".Length..].Trim();
        Bundled.History.NextRace!.Entries.Select(e => e.Driver).ShouldContain(new DriverId(winner));
        Directory.GetFileSystemEntries(folder.File("models")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Quickstart_IsAProgramOfOneFile()
    {
        using var folder = feed.EmptyFolder();
        var source = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "notebooks", "quickstart.cs"), TestContext.Current.CancellationToken);
        source.ShouldContain($"@{feed.Packed.Release}\n");
        folder.Write("quickstart.cs", source.Replace($"@{feed.Packed.Release}\n", $"@{feed.Packed.Version}\n", StringComparison.Ordinal));
        var run = await Dotnet.RunAsync(folder, "run", "quickstart.cs");

        var lines = run.Output.Trim().Split('\n');
        lines.Length.ShouldBe(Bundled.History.NextRace!.Entries.Count + 2);
        lines[0].ShouldContain(Bundled.History.NextRace.Race.Name);
        (await File.ReadAllTextAsync(folder.File("forecast.html"), TestContext.Current.CancellationToken)).ShouldContain("data-f1predict");
    }
}
