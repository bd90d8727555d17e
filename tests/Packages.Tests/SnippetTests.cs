using System.Globalization;
using F1Predict.Testing;

namespace F1Predict.Packages.Tests;

/// <summary>Every block of C# in the documentation is compiled against the packages, and run unless the page says why not.</summary>
public sealed class SnippetTests(Feed feed)
{
    [Fact]
    public async Task Blocks_OfAllPages_CompileAndRun()
    {
        var snippets = Snippet.All.Where(s => s.File is null && s.Excerpt is null).ToArray();
        snippets.Length.ShouldBeGreaterThanOrEqualTo(15);
        using var folder = feed.EmptyFolder();
        await Dotnet.RunAsync(folder, "new", "web", "-n", "App", "-o", ".", "--no-restore");
        await Dotnet.RunAsync(folder, "add", "package", "F1Predict", "--version", feed.Packed.Version);
        var here = Path.Combine(Repository.Root, "tests", "Packages.Tests", "Given");
        foreach (var given in Directory.GetFiles(here, "*.cs.txt")) File.Copy(given, folder.File(Path.GetFileNameWithoutExtension(given)));
        foreach (var example in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Packages.Tests", "Extending"), "*.cs").Where(f => !f.EndsWith("Tests.cs", StringComparison.Ordinal)))
            File.Copy(example, folder.File(Path.GetFileName(example)));
        foreach (var (snippet, number) in snippets.Select((s, i) => (s, i))) folder.Write($"Block{number}.cs", ClassOf(snippet, number));
        folder.Write("Program.cs", string.Join('\n', snippets.Select((s, i) => (Snippet: s, Number: i)).Where(s => s.Snippet.IsRun)
            .Select(s => $"await Block{s.Number}.RunAsync(); Console.WriteLine(\"ran {s.Snippet.Page}:{s.Snippet.Line}\");")));

        var run = await Dotnet.RunAsync(folder, "run", "-c", "Release", "--no-launch-profile");
        foreach (var snippet in snippets.Where(s => s.IsRun)) run.Output.ShouldContain($"ran {snippet.Page}:{snippet.Line}\n");
    }

    [Fact]
    public void BlocksOfFiles_AreTheFiles()
    {
        var copies = Snippet.All.Where(s => s.File is not null).ToArray();
        copies.ShouldNotBeEmpty();
        foreach (var copy in copies)
        {
            File.ReadAllText(Path.Combine(Repository.Root, copy.File!)).ReplaceLineEndings("\n").TrimEnd()
                .ShouldBe(copy.Code.TrimEnd(), $"{copy.Page}:{copy.Line} is no longer {copy.File}");
        }
    }

    [Fact]
    public void Excerpts_AreLinesOfTheirTests()
    {
        static string Trimmed(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
        var excerpts = Snippet.All.Where(s => s.Excerpt is not null).ToArray();
        excerpts.ShouldNotBeEmpty();
        foreach (var excerpt in excerpts)
            Trimmed(File.ReadAllText(Path.Combine(Repository.Root, excerpt.Excerpt!))).ShouldContain(Trimmed(excerpt.Code.Trim()), Case.Sensitive, $"{excerpt.Page}:{excerpt.Line}");
    }

    /// <summary>The block as the body of a method, beside the names of <c>Given.cs.txt</c>, which a variable of its own hides.</summary>
    private static string ClassOf(Snippet snippet, int number)
    {
        var lines = snippet.Code.Split('\n');
        var usings = lines.Where(l => l.StartsWith("using ", StringComparison.Ordinal) && l.EndsWith(';') && !l.Contains('=', StringComparison.Ordinal)).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $$"""
            #pragma warning disable CS1998, CS8321
            {{string.Join('\n', usings)}}
            internal sealed class Block{{number}} : Given
            {
                public static async Task RunAsync()
                {
            #line {{snippet.Line + usings.Length}} "{{snippet.Page}}"
            {{string.Join('\n', lines.Where(l => !usings.Contains(l)))}}
                }
            }
            """);
    }
}
