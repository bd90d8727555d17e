
namespace F1Predict.Charts;

/// <summary>
/// A heat map in a few shades, told by a legend. It is made of bars: plotly.js draws its own as an image that a page must allow, and its colour bars
/// with styles inside the page.
/// </summary>
/// <param name="Rows">The labels from the top.</param>
/// <param name="Columns">The labels from the left.</param>
/// <param name="Cells">Those that have a value; row and column are 0-based.</param>
internal sealed record CellGrid(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<CellGrid.Cell> Cells)
{
    private const double Width = 0.94;

    /// <summary>A field.</summary>
    /// <param name="Row">0-based.</param>
    /// <param name="Column">0-based.</param>
    /// <param name="Value">What decides the shade.</param>
    /// <param name="Data">What the box over it tells, as <c>customdata</c> of the template.</param>
    public readonly record struct Cell(int Row, int Column, double Value, double[] Data);

    /// <summary>A shade for the values up to an end, from that of the shade before.</summary>
    public readonly record struct Shade(double Below, string Name, string Colour);

    /// <param name="palette">The theme.</param>
    /// <param name="shades">From the lowest; the last has no end.</param>
    /// <param name="hover">The template of the boxes; x and y are the labels.</param>
    /// <param name="xTitle">What the columns are.</param>
    /// <param name="yTitle">What the rows are; null where that is plain.</param>
    /// <param name="pixelsPerRow">The height of a row.</param>
    public Drawing Draw(ThemePalette palette, Shade[] shades, string hover, string xTitle, string? yTitle, int pixelsPerRow)
    {
        var shaded = Cells.ToLookup(cell => Array.FindIndex(shades, shade => cell.Value < shade.Below));
        IEnumerable<Properties> fields = shades.Select((shade, i) => Properties.Trace("bar", new
        {
            orientation = "h",
            name = shade.Name,
            @base = shaded[i].Select(cell => cell.Column + 1 - (Width / 2)).ToArray(),
            x = shaded[i].Select(_ => Width).ToArray(),
            y = shaded[i].Select(cell => cell.Row + 1).ToArray(),
            width = Width,
            marker = new { color = shade.Colour, line = new { width = 0 } },
            hoverinfo = "skip",
        }));

        // A bar does not know its column: points without a face tell.
        var boxes = Properties.Trace("scatter", new
        {
            mode = "markers",
            showlegend = false,
            x = Cells.Select(cell => cell.Column + 1).ToArray(),
            y = Cells.Select(cell => cell.Row + 1).ToArray(),
            customdata = Cells.Select(cell => cell.Data).ToArray(),
            marker = new { opacity = 0, size = 12 },
            hovertemplate = $"{hover}<extra></extra>",
        });
        return new Drawing([.. fields, boxes], (pixelsPerRow * Rows.Count) + 110 + ThemeAxes.LegendHeight(shades.Length), new
        {
            barmode = "overlay",
            showlegend = true,
            legend = palette.Legend(),
            xaxis = palette.Names(xTitle, Columns, downwards: false).With(new { tickangle = -90, tickfont = new { size = 9 } }),
            yaxis = palette.Names(yTitle, Rows, downwards: true).With(new { ticklen = 3, tickfont = new { size = 10 } }),
        });
    }
}
