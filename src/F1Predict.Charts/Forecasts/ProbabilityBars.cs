
namespace F1Predict.Charts;

/// <summary>A bar a row with its label behind it, the first on top.</summary>
/// <param name="Name">On the left of the bar.</param>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="Percent">The length of the bar.</param>
/// <param name="Label">Behind it.</param>
/// <param name="Hover">The lines of the box over it, ready to be drawn.</param>
internal sealed record ProbabilityBar(string Name, string Colour, decimal Percent, string Label, string Hover)
{
    private const int PixelsPerBar = 27;
    private const int AxisTitle = 26;

    // Plotly leaves no room for labels behind bars: the axis is made so long that they fit on a phone. A page can measure and do better.
    private const double PhoneWidth = 240;
    private const double LetterWidth = 7.3;

    public static Drawing Draw(IReadOnlyList<ProbabilityBar> bars, ThemePalette palette, string axisTitle)
    {
        var trace = Properties.Trace("bar", new
        {
            orientation = "h",
            x = bars.Select(b => (double)b.Percent).ToArray(),
            y = Enumerable.Range(1, bars.Count).ToArray(),
            width = 0.72,
            marker = new { color = bars.Select(b => b.Colour).ToArray(), line = new { color = palette.Outline, width = 1 } },
            text = bars.Select(b => b.Label).ToArray(),
            textposition = "outside",
            textangle = 0,
            cliponaxis = false,
            hovertext = bars.Select(b => b.Hover).ToArray(),
            hovertemplate = "%{hovertext}<extra></extra>",
        });
        return new Drawing([trace], (PixelsPerBar * bars.Count) + AxisTitle, new
        {
            xaxis = palette.Axis(axisTitle, new
            {
                range = new[] { 0, Math.Round(Math.Max(bars.Max(End), 1), 2) },
                showticklabels = false,
                showgrid = false,
            }),
            yaxis = palette.Names(null, [.. bars.Select(b => b.Name)], downwards: true),
        });
    }

    private static double End(ProbabilityBar bar) => (double)bar.Percent * PhoneWidth / Math.Max(PhoneWidth - (LetterWidth * bar.Label.Length) - 10, 24);
}
