using System.Globalization;

namespace F1Predict.WebHost.Pages.Parts;

/// <summary>Countries as pages write them.</summary>
internal static class PlaceText
{
    /// <summary>The name of f1db's slug: <c>united-states-of-america</c> is <c>United States of America</c>.</summary>
    public static string Country(string slug) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(slug.Replace('-', ' '))
        .Replace(" Of ", " of ", StringComparison.Ordinal)
        .Replace(" And ", " and ", StringComparison.Ordinal);
}
