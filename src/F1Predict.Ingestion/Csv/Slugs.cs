namespace F1Predict.Ingestion;

/// <summary>Tells ids from other text without throwing.</summary>
internal static class Slugs
{
    public static bool IsSlug(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-' && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
