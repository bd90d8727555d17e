namespace F1Predict.Charts;

/// <summary>Axes and legends as all figures have them.</summary>
internal static class ThemeAxes
{
    /// <summary>An axis with a title and grid lines.</summary>
    /// <param name="palette">The theme.</param>
    /// <param name="title">What is on it, with the unit.</param>
    /// <param name="more">Properties of this axis.</param>
    public static Properties Axis(this ThemePalette palette, string title, object? more = null) =>
        new Properties().With(new
        {
            title = new { text = title, font = new { size = 12, color = palette.Muted } },
            automargin = true,
            fixedrange = true,
            zeroline = false,
            gridcolor = palette.Grid,
            ticks = "outside",
            ticklen = 4,
            tickcolor = "rgba(0,0,0,0)",
        }).With(more ?? new { });

    /// <summary>An axis of names: places 1, 2, ... from the top or the left, labelled. As places are numbers, two of one name stay two.</summary>
    public static Properties Names(this ThemePalette palette, string? title, IReadOnlyList<string> names, bool downwards) =>
        palette.Axis(title ?? "", new
        {
            tickmode = "array",
            tickvals = Enumerable.Range(1, names.Count).ToArray(),
            ticktext = names.Select(PlotlyText.Escape).ToArray(),
            range = downwards ? new[] { names.Count + 0.5, 0.5 } : [0.5, names.Count + 0.5],
            showgrid = false,
            ticklen = 6,
        });

    /// <summary>A legend below the figure, which wraps on a phone.</summary>
    public static object Legend(this ThemePalette palette) =>
        new { orientation = "h", x = 0, y = 0, yref = "container", yanchor = "bottom", font = new { size = 12, color = palette.Text } };

    /// <summary>The height that a legend takes, reckoned with two entries a line as on a phone.</summary>
    public static int LegendHeight(int entries) => 10 + (20 * ((entries + 1) / 2));
}
