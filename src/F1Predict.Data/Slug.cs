namespace F1Predict.Data;

/// <summary>The form that every id has: lower-case letters, digits and hyphens within, as in <c>max-verstappen</c>.</summary>
public static class Slug
{
    /// <exception cref="ArgumentException"><paramref name="value"/> is not a slug.</exception>
    internal static string Check(string value, string kind) =>
        IsSlug(value) ? value : throw new ArgumentException($"'{value}' is not a {kind} id: lower-case letters, digits and hyphens are expected.");

    /// <summary>Whether a text is of that form; false for null.</summary>
    public static bool IsSlug(string? value)
    {
        if (string.IsNullOrEmpty(value) || value[0] == '-' || value[^1] == '-') return false;
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        }

        return true;
    }
}
