using F1Predict.Data;

namespace F1Predict.Models.Tests.Features;

public sealed class FeatureTableTests
{
    [Fact]
    public void ModelsPage_ListsEveryFeatureAsItIs()
    {
        var page = File.ReadLines(Path.Combine(Repository.Root, "docs", "models.md"));

        page.SkipWhile(line => line != "## Features").Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .ShouldBe(FeatureSet.At(ForecastMoment.AfterQualifying).Features.Select(Row));
    }

    private static string Row(Feature feature) => $"| `{feature.Name}` | {feature.Family} | {feature.Unit} | {Known(feature.KnownFrom)} | {feature.Meaning} |";

    private static string Known(ForecastMoment from) => from switch
    {
        ForecastMoment.BeforeWeekend => "before the weekend",
        ForecastMoment.AfterPractice => "after practice",
        _ => "after qualifying",
    };
}
