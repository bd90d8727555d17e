using System.Globalization;

namespace F1Predict.Charts;

/// <summary>The contrast of colours (Web Content Accessibility Guidelines 2.2, success criterion 1.4.11: 3:1 for parts of a figure).</summary>
internal static class Contrast
{
    private const double Enough = 3;
    private const double Step = 0.04;

    /// <summary>A colour, mixed with black on a light background and with white on a dark one as far as needed.</summary>
    public static string Readable(string colour, string background)
    {
        var to = Luminance(Rgb(background)) > 0.5 ? 0 : 255.0;
        var rgb = Rgb(colour);
        while (Ratio(Hex(rgb), background) < Enough) rgb = [.. rgb.Select(c => c + ((to - c) * Step))];
        return Hex(rgb);
    }

    /// <summary>1 for equal colours to 21 for black and white.</summary>
    public static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(Rgb(one)), Luminance(Rgb(other)));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>A colour on the way from one to another.</summary>
    /// <param name="from">At 0.</param>
    /// <param name="to">At 1.</param>
    /// <param name="share">0 to 1.</param>
    public static string Mix(string from, string to, double share) => Hex([.. Rgb(from).Zip(Rgb(to), (a, b) => a + ((b - a) * share))]);

    private static double[] Rgb(string colour) =>
        [.. Enumerable.Range(0, 3).Select(i => (double)int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static string Hex(double[] rgb) => $"#{string.Concat(rgb.Select(c => ((int)Math.Round(c)).ToString("x2", CultureInfo.InvariantCulture)))}";

    private static double Luminance(double[] rgb) => (0.2126 * Linear(rgb[0])) + (0.7152 * Linear(rgb[1])) + (0.0722 * Linear(rgb[2]));

    private static double Linear(double channel)
    {
        var share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
