using System.Globalization;
using System.Text;

namespace F1Predict.Ingestion;

/// <summary>Names without accents, for comparing and for slugs.</summary>
internal static class PlainText
{
    /// <summary>Letters with accents. The framework takes accents off only where it has the tables for it, which a small container has not.</summary>
    private const string Accented =
        "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűų" +
        "ŵŷźżžǎǐǒǔǖǘǚǜșț";

    private const string Unaccented =
        "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuu" +
        "wyzzzaiouuuuust";

    /// <summary>Lower-case ASCII letters and digits only: <c>Hülkenberg</c> and <c>HULKENBERG</c> are the same.</summary>
    public static string Fold(string text) => new([.. Plain(text).Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>A slug as in <c>max-verstappen</c>; null when nothing of the text can be in one.</summary>
    public static string? Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in Plain(text))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c is not ('\'' or '’' or '.') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var lower = char.ToLowerInvariant(c);
            if (Accented.IndexOf(lower, StringComparison.Ordinal) is >= 0 and var at) plain.Append(Unaccented[at]);
            else plain.Append(Special(lower));
        }

        return plain.ToString();
    }

    private static string Special(char lower) => lower switch
    {
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        _ => lower.ToString(),
    };
}
