using System.Reflection;
using F1Predict.Testing;

namespace F1Predict.Packages.Tests;

/// <summary>docs/api has a page for each package, made of its XML documentation; <c>eng/api-pages.sh</c> makes them anew.</summary>
public sealed class ReferencePageTests
{
    public static TheoryData<string> Packages => ["F1Predict.Charts", "F1Predict.Data", "F1Predict.Ingestion", "F1Predict.Models", "F1Predict.Notebooks", "F1Predict.Ratings"];

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task Page_IsWhatTheDocumentationSays(string package)
    {
        var cancel = TestContext.Current.CancellationToken;
        var file = Path.Combine(Repository.Root, "docs", "api", $"{package}.md");
        var page = ReferencePage.Of(Assembly.Load(package));
        if (Environment.GetEnvironmentVariable("F1PREDICT_WRITE_API_PAGES") == "1") await File.WriteAllTextAsync(file, page, cancel);
        (await File.ReadAllTextAsync(file, cancel)).ReplaceLineEndings("\n").ShouldBe(page, "run eng/api-pages.sh");
    }

    [Fact]
    public void Page_OfModels_TellsTypesAndMembersInTheirWords()
    {
        var page = ReferencePage.Of(Assembly.Load("F1Predict.Models"));
        page.ShouldContain("## RacePredictor\n\n`class RacePredictor`\n\nForecasts the coming races of a history");
        page.ShouldContain("- `static FromWinWeights(RaceHistory history, RaceWeekend weekend, ForecastMoment moment, Func<Entry, double> weightOf, string modelVersion) : RaceForecast`: Makes the forecast");
        page.ShouldContain("- `Weather : ConditionMix?`: The conditions that were assumed; null when none were");
        page.ShouldContain("`class UniformForecaster : IRaceForecaster`\n\nKnows nothing");
    }
}
