using F1Predict.Testing;

namespace F1Predict.Charts.Tests;

public sealed class ThemeTests
{
    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Line_OfEveryTeam_StandsOutFromThePage(ChartTheme theme)
    {
        var palette = ThemePalette.Of(theme);
        foreach (var team in Bundled.History.Constructors.Values)
            Contrast.Ratio(palette.Line(TeamColours.Of(team)), palette.Page).ShouldBeGreaterThanOrEqualTo(3, team.Name);
        foreach (var colour in palette.Series) Contrast.Ratio(colour, palette.Page).ShouldBeGreaterThanOrEqualTo(3, colour);
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Palette_Texts_CanBeRead(ChartTheme theme)
    {
        var palette = ThemePalette.Of(theme);
        Contrast.Ratio(palette.Text, palette.Page).ShouldBeGreaterThanOrEqualTo(7);
        Contrast.Ratio(palette.Text, palette.HoverBackground).ShouldBeGreaterThanOrEqualTo(7);
        Contrast.Ratio(palette.Muted, palette.Page).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Fact]
    public void Line_OfAColourThatStandsOut_StaysAsItIs() => ThemePalette.Of(ChartTheme.Light).Line("#3671c6").ShouldBe("#3671c6");

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Ratio_IsThatOfTheGuidelines(string one, string other, double ratio) => Contrast.Ratio(one, other).ShouldBe(ratio, 0.005);

    [Fact]
    public void Wrap_LongText_BreaksBetweenWordsAndEscapes() => PlotlyText.Wrap("Fritz & Söhne <Racing> team", 13).ShouldBe("Fritz &amp; Söhne<br>&lt;Racing&gt; team");
}
