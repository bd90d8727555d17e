using System.Globalization;

namespace F1Predict.Charts;

/// <summary>Words and numbers as plotly.js shows them. It reads labels as a small subset of HTML.</summary>
internal static class PlotlyText
{
    /// <summary>A name that may hold anything.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Plain text in lines, as plotly.js does not break them by itself.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="letters">The most letters in a line that has more than one word.</param>
    public static string Wrap(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters) lines[^1] += $" {word}";
            else lines.Add(word);
        }

        return string.Join("<br>", lines.Select(Escape));
    }

    /// <summary>Lines of a box that opens over a figure; what is null is left out.</summary>
    public static string Lines(params IEnumerable<string?> lines) => string.Join("<br>", lines.OfType<string>());

    /// <summary>A percentage with one decimal.</summary>
    public static string Percent(double percent) => $"{Number(percent, "0.0")}\u00a0%";

    /// <summary>A number as written everywhere.</summary>
    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Items of a sentence: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
