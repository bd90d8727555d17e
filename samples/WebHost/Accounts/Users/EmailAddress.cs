using System.Text;

namespace F1Predict.WebHost;

/// <summary>An e-mail address in the one form in which it is stored and compared: trimmed, in lower case.</summary>
internal readonly record struct EmailAddress
{
    public const string Expected = "a name, an @ and a domain are expected, of 254 ASCII characters at most (a domain in other letters in its xn-- form)";

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>The address; null for a text that is none.</summary>
    public static EmailAddress? Find(string text)
    {
        // Before it is put into lower case: the sign of the kelvin becomes a k.
        if (!Ascii.IsValid(text)) return null;
        var value = text.Trim().ToLowerInvariant();
        var at = value.LastIndexOf('@');
        if (at is < 1 or > 64 || value.Length > 254) return null;
        return IsName(value[..at]) && IsDomain(value[(at + 1)..]) ? new EmailAddress(value) : null;
    }

    public override string ToString() => Value;

    private static bool IsName(string name) => name.All(c => c is > ' ' and < '\x7f' and not ('@' or '"' or '(' or ')' or ',' or ':' or ';' or '<' or '>' or '[' or ']' or '\\'));

    private static bool IsDomain(string domain) => domain.Split('.') is { Length: > 1 } labels
        && labels.All(l => l is { Length: > 0 and <= 63 } && l[0] != '-' && l[^1] != '-' && l.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}
