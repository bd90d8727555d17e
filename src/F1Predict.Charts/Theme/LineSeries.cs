
namespace F1Predict.Charts;

/// <summary>
/// A line of a driver or a team. Its colour is the team's; as teammates share it and teams come close, each line of a figure has a marker of its
/// own, and lines of one colour differ in their dashes.
/// </summary>
/// <param name="Name">Who.</param>
/// <param name="Colour">The team's, as <c>#rrggbb</c>.</param>
/// <param name="X">Dates, numbers or names.</param>
/// <param name="Y">As many values.</param>
/// <param name="Text">What boxes call each point.</param>
internal sealed record LineSeries(string Name, string Colour, Array X, double[] Y, string[] Text)
{
    private static readonly string[] Symbols =
        ["circle", "square", "diamond", "cross", "x", "triangle-up", "triangle-down", "star", "pentagon", "hexagon2", "hourglass", "bowtie"];

    private static readonly string[] Dashes = ["solid", "dash", "dot", "longdashdot"];

    /// <summary>One trace a line.</summary>
    /// <param name="lines">The lines, in the order of the legend.</param>
    /// <param name="palette">The theme.</param>
    /// <param name="hover">The template of the box over a point, behind the name.</param>
    public static Properties[] Traces(IReadOnlyList<LineSeries> lines, ThemePalette palette, string hover) =>
        [.. lines.Select((line, i) => line.Trace(palette, i, lines.Take(i).Count(l => l.Colour == line.Colour), hover))];

    private Properties Trace(ThemePalette palette, int index, int sameColour, string hover)
    {
        var colour = palette.Line(Colour);
        return Properties.Trace("scatter", new
        {
            mode = "lines+markers",
            name = PlotlyText.Escape(Name),
            x = X,
            y = Y,
            text = Text.Select(PlotlyText.Escape).ToArray(),
            line = new { color = colour, width = 2, dash = Dashes[sameColour % Dashes.Length] },
            marker = new { color = colour, size = 8, symbol = Symbols[index % Symbols.Length], maxdisplayed = 8 },
            hovertemplate = $"%{{fullData.name}}<br>{hover}<extra></extra>",
        });
    }
}
