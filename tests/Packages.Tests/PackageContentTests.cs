using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using F1Predict.Testing;

namespace F1Predict.Packages.Tests;

/// <summary>What is in the packages.</summary>
public sealed class PackageContentTests(Feed feed)
{
    private static readonly string[] Names = ["F1Predict", "F1Predict.Charts", "F1Predict.Data", "F1Predict.Ingestion", "F1Predict.Models", "F1Predict.Notebooks", "F1Predict.Ratings"];

    public static TheoryData<string> Packages => [.. Names];

    [Fact]
    public void Feed_HasEveryPackage_AndSymbolsOfThoseWithCode()
    {
        var files = Directory.GetFiles(feed.Packed.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        files.ShouldBe(Names.Select(n => $"{n}.{feed.Packed.Version}.nupkg")
            .Concat(Names.Skip(1).Select(n => $"{n}.{feed.Packed.Version}.snupkg")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task Package_SaysWhatItIs(string name)
    {
        using var package = Open(name);
        var metadata = (await XDocument.LoadAsync(package.GetEntry($"{name}.nuspec")!.Open(), LoadOptions.None, TestContext.Current.CancellationToken)).Root!.Elements().Single();
        string? Of(string element) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == element)?.Value;
        Of("license").ShouldBe("MIT");
        Of("tags").ShouldNotBeNull().ShouldContain("formula1");
        Of("description").ShouldNotBeNull().Length.ShouldBeGreaterThan(40);
        Of("projectUrl").ShouldBeNull();
        metadata.Elements().SingleOrDefault(e => e.Name.LocalName == "repository")?.Attribute("url").ShouldBeNull();
        package.GetEntry(Of("readme").ShouldNotBeNull()).ShouldNotBeNull().Length.ShouldBeGreaterThan(200);
        package.GetEntry(Of("icon").ShouldNotBeNull()).ShouldNotBeNull().Length.ShouldBeInRange(500, 20_000);
        if (name != "F1Predict") package.GetEntry($"lib/net10.0/{name}.xml").ShouldNotBeNull().Length.ShouldBeGreaterThan(1000);
        else package.Entries.ShouldAllBe(e => !e.FullName.StartsWith("lib/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task Package_NamesNoFolderOfThisMachine(string name)
    {
        using var package = Open(name);
        foreach (var entry in package.Entries)
        {
            using var bytes = new MemoryStream();
            await using var content = await entry.OpenAsync(TestContext.Current.CancellationToken);
            await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root + "/")).ShouldBe(-1, entry.FullName);
        }
    }

    [Fact]
    public void Notebooks_BringTheScriptThatRegistersTheFormatters()
    {
        using var package = Open("F1Predict.Notebooks");
        package.GetEntry("interactive-extensions/dotnet/extension.dib").ShouldNotBeNull();
    }

    private ZipArchive Open(string name) => ZipFile.OpenRead(Path.Combine(feed.Packed.Folder, $"{name}.{feed.Packed.Version}.nupkg"));
}
