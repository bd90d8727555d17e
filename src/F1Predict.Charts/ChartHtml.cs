using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace F1Predict.Charts;

/// <summary>Figures as pieces of HTML with the script of chart.js, which draws them.</summary>
internal static class ChartHtml
{
    private static readonly Lazy<string> Script = new(() => new StreamReader(Resource(typeof(ChartHtml).Assembly, "chart.js")).ReadToEnd());

    /// <summary>The full plotly.js that is inside Plotly.NET, compressed, as its 3.5 MB would be stored with every notebook.</summary>
    private static readonly Lazy<string> Plotly = new(() =>
    {
        using var packed = new MemoryStream();
        using (var plain = Resource(Assembly.Load("Plotly.NET"), ".min.js"))
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) plain.CopyTo(gzip);
        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    });

    public static string Of(Chart chart, ChartTheme? theme, PlotlyScript script)
    {
        ChartTheme[] themes = theme is { } one ? [one] : [ChartTheme.Light, ChartTheme.Dark];
        var figures = $"[{string.Join(",", themes.Select(t => chart.ToJson(t, withTitle: false)))}]";

        // The same figure has the same name wherever it is made, so that notebooks run anew do not change.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figures)).AsSpan(0, 8));
        var plotly = script == PlotlyScript.Embedded ? $"\"{Plotly.Value}\"" : "null";
        return $"""
            <figure style="margin:0;font-family:{Encode(ThemePalette.FontFamily)}">
            <figcaption style="font-size:16px;margin:4px">{Encode(chart.Title)}</figcaption>
            <div data-f1predict="{name}" role="img" aria-label="{Encode(chart.Alt)}"><p>{Encode(chart.Alt)}</p></div>
            </figure>
            <script>
            {Script.Value.TrimEnd()}("{name}", {figures}, {plotly});
            </script>

            """;
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private static Stream Resource(Assembly assembly, string ending) =>
        assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(n => n.EndsWith(ending, StringComparison.Ordinal)))!;
}
