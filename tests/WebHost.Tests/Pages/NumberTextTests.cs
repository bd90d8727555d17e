using F1Predict.WebHost.Pages.Parts;

namespace F1Predict.WebHost.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0.25, 1, "0.3", "+0.3")]
    [InlineData(-0.04, 1, "0.0", "0.0")]
    [InlineData(-1.5, 0, "−2", "−2")]
    [InlineData(0, 2, "0.00", "0.00")]
    public void Number_IsRoundedAwayFromZero_AndZeroHasNoSign(double value, int decimals, string text, string difference)
    {
        NumberText.Of(value, decimals).ShouldBe(text);
        NumberText.Difference(value, decimals).ShouldBe(difference);
    }

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(21, "21st")]
    public void Place_HasItsEnding(int place, string text) => NumberText.Ordinal(place).ShouldBe(text);

    [Theory]
    [InlineData(387.5, "387.5")]
    [InlineData(25, "25")]
    public void Points_HaveHalvesOnlyWhereThereAreAny(double points, string text) => NumberText.Points(points).ShouldBe(text);
}
