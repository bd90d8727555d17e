using Plotly.NET;

namespace F1Predict.Charts;

/// <summary>
/// A figure: interactive in a notebook (<see cref="ToHtml"/>), on a page (<see cref="ToJson"/>), or as a chart of Plotly.NET to go on with
/// (<see cref="ToPlotly"/>). Immutable. Where there is nothing to show yet, it is an empty figure with a note that says so.
/// </summary>
public sealed class Chart
{
    private readonly Func<ThemePalette, Drawing> _draw;

    internal Chart(string title, string alt, Func<ThemePalette, Drawing> draw)
    {
        (Title, Alt) = (title, alt);
        _draw = draw;
    }

    /// <summary>What it shows, in a line of plain text.</summary>
    public string Title { get; }

    /// <summary>What it shows in a sentence or two with the main numbers, for who cannot see it.</summary>
    public string Alt { get; }

    /// <summary>
    /// The figure as the JSON that plotly.js draws: <c>{"data": [...], "layout": {...}, "config": {...}}</c>, in ASCII, without spaces, line
    /// breaks and a template. <see cref="Alt"/> is in it as <c>layout.meta.alt</c>.
    /// </summary>
    /// <param name="theme">What it is drawn on.</param>
    /// <param name="withTitle">
    /// False where the page around it has the title in a heading, which is better: plotly.js does not break a title into lines, so that on a phone
    /// a long one is cut.
    /// </param>
    public string ToJson(ChartTheme theme = ChartTheme.Light, bool withTitle = true) => Draw(theme, withTitle).ToJson();

    /// <summary>
    /// The figure as a piece of HTML that asks nothing of the network. It can be put into a page, shown by a notebook, or written to a file of
    /// its own. Who cannot run its script reads <see cref="Alt"/>.
    /// </summary>
    /// <param name="theme">What it is drawn on; null for that of the text around it, found out where it is shown.</param>
    /// <param name="script">Where plotly.js comes from: 1.5 MB, of which a page needs one.</param>
    public string ToHtml(ChartTheme? theme = null, PlotlyScript script = PlotlyScript.Embedded) => ChartHtml.Of(this, theme, script);

    /// <summary>
    /// The figure as a new chart of Plotly.NET, which may be changed. In .NET Interactive 1.0.712001 Plotly.NET 6 itself does not load.
    /// </summary>
    /// <inheritdoc cref="ToJson"/>
    public GenericChart ToPlotly(ChartTheme theme = ChartTheme.Light, bool withTitle = true) => Draw(theme, withTitle).ToPlotly();

    /// <summary>A figure without data.</summary>
    /// <param name="title">What it would show.</param>
    /// <param name="note">Why it does not, in a sentence.</param>
    internal static Chart Empty(string title, string note) => new(title, $"{title}: {note}", palette => Drawing.Note(palette, note));

    private Figure Draw(ChartTheme theme, bool withTitle)
    {
        var palette = ThemePalette.Of(theme);
        var drawing = _draw(palette);
        return new Figure(drawing.Traces, drawing.CompleteLayout(palette, withTitle ? Title : null, Alt));
    }
}
