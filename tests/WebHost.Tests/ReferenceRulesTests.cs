using System.Xml.Linq;
using F1Predict.Testing;

namespace F1Predict.WebHost.Tests;

public sealed class ReferenceRulesTests
{
    // Every reference that is allowed. What is not here may not be.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["F1Predict.Data"] = [],
        ["F1Predict.Ingestion"] = ["F1Predict.Data"],
        ["F1Predict.Ratings"] = ["F1Predict.Data"],
        ["F1Predict.Models"] = ["F1Predict.Data", "F1Predict.Ratings"],
        ["F1Predict.Charts"] = ["F1Predict.Models"],
        ["F1Predict.Notebooks"] = ["F1Predict.Charts"],
        ["F1Predict"] = ["F1Predict.Charts", "F1Predict.Data", "F1Predict.Ingestion", "F1Predict.Models", "F1Predict.Ratings"],
        ["WebHost"] = ["F1Predict.Charts", "F1Predict.Data", "F1Predict.Ingestion", "F1Predict.Models", "F1Predict.Ratings"],
    };

    [Fact]
    public void Projects_ReferToEachOther_OnlyAsTheDesignSays()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "samples", "WebHost", "WebHost.csproj"))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path)!, ReferencesOf);

        projects.Keys.Order().ShouldBe(Allowed.Keys.Order());
        foreach (var (project, references) in projects)
            references.Except(Allowed[project]).ShouldBeEmpty($"{project} may not refer to them");
    }

    [Fact]
    public void Libraries_DoNotReferToTheWeb()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var project = XDocument.Load(path);
            project.Root!.Attribute("Sdk")!.Value.ShouldBe("Microsoft.NET.Sdk", path);
            project.Descendants("FrameworkReference").ShouldBeEmpty(path);
        }
    }

    private static string[] ReferencesOf(string path) =>
        [.. XDocument.Load(path).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))];
}
