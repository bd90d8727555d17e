namespace F1Predict.Ingestion.Tests;

public sealed class IngestionOptionsTests
{
    private readonly IngestionOptions _options = new();

    [Fact]
    public void Defaults_AreInOrderAndKeepTheLimits()
    {
        _options.Problems().ShouldBeEmpty();
        _options.Jolpica.Limits.ShouldBe([new RequestLimit(3, TimeSpan.FromSeconds(1)), new RequestLimit(200, TimeSpan.FromHours(1))]);
        _options.OpenF1.Limits.ShouldBe([new RequestLimit(30, TimeSpan.FromSeconds(10))]);
        _options.OpenMeteo.Limits[0].ShouldBe(new RequestLimit(600, TimeSpan.FromMinutes(1)));
        _options.Jolpica.Tries.ShouldBe(3);
        _options.Jolpica.FirstBackOff.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("1:25.607", 85607)]
    [InlineData("25.607", 25607)]
    [InlineData("1:25:33.607", 5133607)]
    [InlineData("0.001", 1)]
    public void Duration_Whole_IsRead(string text, int milliseconds)
    {
        RaceDuration.TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(milliseconds);
    }

    [Theory]
    [InlineData("1:25.60")]
    [InlineData("1:5.607")]
    [InlineData("1:65.607")]
    [InlineData("125.607")]
    [InlineData("1:25")]
    [InlineData("-1:25.607")]
    [InlineData(":25.607")]
    [InlineData("0.000")]
    [InlineData("1:1:1:25.607")]
    public void Duration_Damaged_IsRefused(string text) => RaceDuration.TryParse(text, out _).ShouldBeFalse();
}
