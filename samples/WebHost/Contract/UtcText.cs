using System.Globalization;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>Times as ISO 8601 in UTC, and what they mean for a race.</summary>
internal static class UtcText
{
    /// <summary>A time as <c>2026-06-07T13:00:00Z</c>.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A date as <c>2026-06-07</c>.</summary>
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether the race has started; without a known time, whether its day is over everywhere.</summary>
    public static bool HasStarted(this Race race, DateTimeOffset now) => StoredForecastMapping.Start(race) < now;
}
