using System.Text.RegularExpressions;
using F1Predict.Testing;

namespace F1Predict.Packages.Tests;

/// <summary>A block of C# on a page of the documentation.</summary>
/// <param name="Page">The page's file, from the folder of the solution.</param>
/// <param name="Line">The line of its first statement.</param>
/// <param name="Code">The block.</param>
/// <param name="Note">What the HTML comment above it says; empty without one.</param>
internal sealed partial record Snippet(string Page, int Line, string Code, string Note)
{
    /// <summary>Whether the page says that it is compiled only, and why.</summary>
    public bool IsRun => !Note.StartsWith("compiled, not run: ", StringComparison.Ordinal);

    /// <summary>The file that the block is a copy of; null for a block of its own. A test holds it to the file, and the file is compiled and run by tests.</summary>
    public string? File => Note.StartsWith("file: ", StringComparison.Ordinal) ? Note["file: ".Length..] : null;

    /// <summary>The test that the block is an excerpt of, line by line; null for another.</summary>
    public string? Excerpt => Note.StartsWith("excerpt: ", StringComparison.Ordinal) ? Note["excerpt: ".Length..] : null;

    /// <summary>All blocks of the pages that ship: README, docs, and the READMEs of the packages.</summary>
    public static IReadOnlyList<Snippet> All { get; } = [.. Pages().SelectMany(OfFile)];

    public static IReadOnlyList<Snippet> OfFile(string page)
    {
        var text = System.IO.File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n");
        return [.. Block().Matches(text).Select(m => new Snippet(page, text[..m.Groups["code"].Index].Count(c => c == '\n') + 1, m.Groups["code"].Value, m.Groups["note"].Value))];
    }

    private static IEnumerable<string> Pages() =>
        new[] { "README.md" }
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.Combine(folder, "README.md")))
            .Select(path => Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, path)).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?:^<!-- (?<note>[^\n]*) -->\n)?^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
