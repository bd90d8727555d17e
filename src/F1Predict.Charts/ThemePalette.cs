namespace F1Predict.Charts;

/// <summary>The colours of a theme other than the teams'.</summary>
/// <param name="Text">Labels; at least 7:1 against the page.</param>
/// <param name="Outline">Around bars, so that a team colour close to the page's still has an edge.</param>
/// <param name="HoverBackground">The box that opens over a bar.</param>
internal sealed record ThemePalette(string Text, string Outline, string HoverBackground)
{
    private static readonly ThemePalette Light = new("#1b1f27", "rgba(20,24,32,0.62)", "#ffffff");
    private static readonly ThemePalette Dark = new("#eceef3", "rgba(255,255,255,0.58)", "#232833");

    public static ThemePalette Of(ChartTheme theme) => theme == ChartTheme.Dark ? Dark : Light;
}
