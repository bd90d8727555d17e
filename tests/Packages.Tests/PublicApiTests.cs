using F1Predict.Testing;

namespace F1Predict.Packages.Tests;

/// <summary>The settings of this repository's libraries, on a small one of their kind: what is public cannot change by accident.</summary>
public sealed class PublicApiTests
{
    private const string Library = """
        namespace Tiny;

        /// <summary>A lap.</summary>
        public sealed class Lap
        {
            /// <summary>Its time.</summary>
            public int TimeMs { get; set; }
        }
        """;

    private const string Recorded = """
        #nullable enable
        Tiny.Lap
        Tiny.Lap.Lap() -> void
        Tiny.Lap.TimeMs.get -> int
        Tiny.Lap.TimeMs.set -> void

        """;

    [Fact]
    public async Task Library_WithAnotherPublicApiThanRecorded_DoesNotBuild()
    {
        using var folder = new TemporaryFolder();
        var source = Directory.CreateDirectory(folder.File("src/Tiny")).FullName;
        Directory.CreateDirectory(folder.File("eng/icon"));
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "eng/BannedSymbols.txt", "eng/icon/icon.png" })
            File.Copy(Path.Combine(Repository.Root, file), folder.File(file));
        File.WriteAllText(Path.Combine(source, "Tiny.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        File.WriteAllText(Path.Combine(source, "README.md"), "# Tiny");
        File.WriteAllText(Path.Combine(source, "PublicAPI.Shipped.txt"), Recorded);
        File.WriteAllText(Path.Combine(source, "PublicAPI.Unshipped.txt"), "#nullable enable\n");
        Task<ProgramRun> Build(string code)
        {
            File.WriteAllText(Path.Combine(source, "Lap.cs"), code);
            return Dotnet.TryAsync(folder, "build", "src/Tiny", "-v", "quiet");
        }

        (await Build(Library)).ExitCode.ShouldBe(0);
        var removed = await Build(Library.Replace("public int TimeMs", "internal int TimeMs", StringComparison.Ordinal));
        (removed.ExitCode, removed.Output.Contains("error RS0017", StringComparison.Ordinal)).ShouldBe((1, true), removed.Everything);
        var retyped = await Build(Library.Replace("int TimeMs", "long TimeMs", StringComparison.Ordinal));
        (retyped.ExitCode, retyped.Output.Contains("error RS0017", StringComparison.Ordinal)).ShouldBe((1, true), retyped.Everything);
        var added = await Build(Library.Replace("public sealed class Lap", "public sealed class Sector;\n\n/// <summary>A lap.</summary>\npublic sealed class Lap", StringComparison.Ordinal));
        (added.ExitCode, added.Output.Contains("error RS0016", StringComparison.Ordinal)).ShouldBe((1, true), added.Everything);
    }
}
