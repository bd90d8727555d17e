using System.Globalization;
using System.Text.RegularExpressions;

namespace F1Predict.Notebooks.Tests;

/// <summary>Compares texts with numbers that another kind of processor may compute a little differently.</summary>
internal static partial class AlikeText
{
    /// <summary>What differs first, as a sentence; null when the words are the same and each number is within 2 % or 0.3 of the other.</summary>
    public static string? Difference(string expected, string actual)
    {
        var (words, others) = (Words(expected), Words(actual));
        if (words != others) return $"Expected:\n{words}\nbut got:\n{others}";
        foreach (var (one, other) in Number().Matches(expected).Zip(Number().Matches(actual)))
        {
            var (a, b) = (double.Parse(one.Value, CultureInfo.InvariantCulture), double.Parse(other.Value, CultureInfo.InvariantCulture));
            if (Math.Abs(a - b) > Math.Max(0.3, Math.Abs(a) * 0.02)) return $"Expected {one.Value} but got {other.Value} in\n{actual}";
        }

        return null;
    }

    private static string Words(string text) => Space().Replace(Number().Replace(text, "#"), " ").Trim();

    [GeneratedRegex(@"[+-]?\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
