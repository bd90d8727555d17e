namespace F1Predict.Charts;

/// <summary>What is particular to a figure; <see cref="CompleteLayout"/> adds what all have in common.</summary>
/// <param name="Traces">The data.</param>
/// <param name="Height">In pixels, without the title; the width is that of the page.</param>
/// <param name="Layout">Its part of the layout, the axes above all.</param>
internal sealed record Drawing(IReadOnlyList<Properties> Traces, int Height, object Layout)
{
    private const int TitleHeight = 40;
    private const int LettersALine = 42;

    /// <summary>Nothing but a sentence.</summary>
    public static Drawing Note(ThemePalette palette, string note) => new([], 120, new
    {
        xaxis = new { visible = false },
        yaxis = new { visible = false },
        annotations = new[] { Annotation(palette, note) },
    });

    /// <summary>A sentence in the middle of the figure.</summary>
    public static object Annotation(ThemePalette palette, string note) => new
    {
        text = PlotlyText.Wrap(note, LettersALine),
        showarrow = false,
        xref = "paper",
        yref = "paper",
        x = 0.5,
        y = 0.5,
        font = new { size = 14, color = palette.Muted },
    };

    /// <summary>The layout with fonts, margins, title and the boxes that open over it.</summary>
    public Properties CompleteLayout(ThemePalette palette, string? title, string alt)
    {
        var font = new { family = ThemePalette.FontFamily, size = 13, color = palette.Text };
        var top = title is null ? 4 : TitleHeight;
        var layout = new Properties().With(new
        {
            height = Height + top,
            autosize = true,
            margin = new { l = 4, r = 12, t = top, b = 4, pad = 0 },
            font,
            hoverlabel = new { bgcolor = palette.HoverBackground, bordercolor = palette.Outline, font, align = "left", namelength = -1 },
            hovermode = "closest",
            dragmode = false,
            showlegend = false,
            paper_bgcolor = "rgba(0,0,0,0)",
            plot_bgcolor = "rgba(0,0,0,0)",
            meta = new { alt },
        }).With(Layout);
        return title is null ? layout : layout.With(new
        {
            title = new
            {
                text = PlotlyText.Escape(title),
                x = 0,
                xref = "container",
                xanchor = "left",
                y = 1,
                yref = "container",
                yanchor = "top",
                pad = new { t = 4, l = 4 },
                font = new { size = 16 },
            },
        });
    }
}
