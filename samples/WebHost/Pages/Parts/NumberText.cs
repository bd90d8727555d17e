using System.Globalization;

namespace F1Predict.WebHost.Pages.Parts;

/// <summary>Numbers as pages write them.</summary>
internal static class NumberText
{
    /// <summary>With as many decimals as are worth telling, and a true minus.</summary>
    public static string Of(double value, int decimals) => Signed(Rounded(value, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Of(double, int)"/>
    public static string Of(decimal value, int decimals) => Of((double)value, decimals);

    /// <summary>The same with a sign, for differences.</summary>
    public static string Difference(double value, int decimals) => Rounded(value, decimals) > 0 ? $"+{Of(value, decimals)}" : Of(value, decimals);

    /// <summary>Championship points: halves and the like only where there are any.</summary>
    public static string Points(double points) => Signed(points.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A place: <c>1st</c>, <c>22nd</c>.</summary>
    public static string Ordinal(int place) => (place % 100) is 11 or 12 or 13 ? $"{place}th" : (place % 10) switch
    {
        1 => $"{place}st",
        2 => $"{place}nd",
        3 => $"{place}rd",
        _ => $"{place}th",
    };

    // Rounded first: 0 has no sign.
    private static decimal Rounded(double value, int decimals) => Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero);

    private static string Signed(string number) => number.Replace('-', '−');
}
