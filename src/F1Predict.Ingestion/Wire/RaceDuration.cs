using System.Globalization;

namespace F1Predict.Ingestion;

/// <summary>Lap, stop and race times as text: <c>25.607</c>, <c>1:25.607</c>, <c>1:25:33.607</c>; always with three decimals.</summary>
internal static class RaceDuration
{
    public static bool TryParse(string text, out int milliseconds)
    {
        milliseconds = 0;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || text.Length - dot != 4 || !Number(text.AsSpan(dot + 1), out var total)) return false;
        var parts = text[..dot].Split(':');
        if (parts.Length > 3) return false;
        long unit = 1000;
        long sum = total;
        for (var i = parts.Length - 1; i >= 0; i--, unit *= 60)
        {
            var first = i == 0;

            // Behind a colon there are two digits, and no more than 59.
            if (parts[i].Length is 0 or > 2 || (!first && parts[i].Length != 2) || !Number(parts[i], out var value) || (!first && value > 59)) return false;
            sum += value * unit;
        }

        milliseconds = (int)sum;
        return sum > 0;
    }

    private static bool Number(ReadOnlySpan<char> text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
