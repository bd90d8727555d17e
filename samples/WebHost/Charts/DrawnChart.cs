using F1Predict.Charts;

namespace F1Predict.WebHost;

/// <summary>A figure as a page asks for it.</summary>
internal static class DrawnChart
{
    /// <summary>Draws it in a theme, under a heading that the page has.</summary>
    /// <param name="chart">The figure.</param>
    /// <param name="theme">As it was sent; empty for light.</param>
    /// <exception cref="RefusedRequestException">There is no such theme.</exception>
    public static TaggedAnswer In(this Chart chart, string? theme) => TaggedAnswer.Of(chart.ToJson(Theme(theme), withTitle: false));

    /// <summary>The theme that was asked for; light when left out.</summary>
    /// <exception cref="RefusedRequestException">There is no such theme.</exception>
    public static ChartTheme Theme(string? theme) => RequestValues.OneOf<ChartTheme>("theme", theme) ?? ChartTheme.Light;
}
