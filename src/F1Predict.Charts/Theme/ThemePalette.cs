namespace F1Predict.Charts;

/// <summary>The colours of a theme other than the teams'. Blue and orange are told apart by every kind of colour vision.</summary>
/// <param name="Page">What a figure is most likely drawn on; figures themselves are transparent.</param>
/// <param name="Text">Labels; at least 7:1 against the page.</param>
/// <param name="Muted">Notes; at least 4.5:1.</param>
/// <param name="Outline">Around bars, so that a team colour close to the page's still has an edge.</param>
/// <param name="Grid">Lines behind the data.</param>
/// <param name="HoverBackground">The box that opens over a figure.</param>
/// <param name="Better">What speaks for somebody.</param>
/// <param name="Worse">What speaks against.</param>
/// <param name="Middle">Neither: the middle of a scale from worse to better.</param>
/// <param name="Little">The lower end of a scale up to <paramref name="Better"/>.</param>
internal sealed record ThemePalette(
    string Page, string Text, string Muted, string Outline, string Grid, string HoverBackground, string Better, string Worse, string Middle, string Little)
{
    public const string FontFamily = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif";

    // M. Okabe and K. Ito, Color Universal Design, 2008, without its yellow, which is too light for lines. Before the themes, which need it.
    private static readonly string[] Safe = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8c6d1f", "#56b4e9", "#7a7a7a"];

    private static readonly ThemePalette Light = new(
        "#ffffff", "#1b1f27", "#565e6c", "rgba(20,24,32,0.62)", "rgba(20,24,32,0.14)", "#ffffff", "#0072b2", "#c75400", "#e4e7eb", "#cfe3f2");

    private static readonly ThemePalette Dark = new(
        "#14171e", "#eceef3", "#a9b1bf", "rgba(255,255,255,0.58)", "rgba(255,255,255,0.16)", "#232833", "#56b4e9", "#f08a3c", "#2b313d", "#24435a");

    /// <summary>The colours of figures whose series are not teams.</summary>
    public IReadOnlyList<string> Series { get; } = [.. Safe.Select(colour => Contrast.Readable(colour, Page))];

    public static ThemePalette Of(ChartTheme theme) => theme == ChartTheme.Dark ? Dark : Light;

    /// <summary>A team's colour, made darker or lighter where a line of it would be lost on the page.</summary>
    public string Line(string colour) => Contrast.Readable(colour, Page);
}
