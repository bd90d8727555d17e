using System.Globalization;
using System.Text.RegularExpressions;
using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// Names of stored versions, for example <c>20261124T152246123Z-2026-05-3f9c2a71</c>: they sort by the time of publishing, and two processes that publish
/// other models at the same time use other names.
/// </summary>
internal static partial class VersionName
{
    public static string Of(DateTimeOffset created, RaceKey dataThrough, string fileHash) =>
        string.Create(CultureInfo.InvariantCulture, $"{created.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{dataThrough}-{fileHash[..8]}");

    public static bool Is(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"^\d{8}T\d{9}Z-\d{4}-\d{2}-[0-9a-f]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
