using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Which races are worth asking for: those that are missing, and those that may still change.</summary>
internal static class WantedRaces
{
    /// <summary>Results are corrected for some days: the last two weekends are asked for again.</summary>
    private const int WeekendsThatMayChange = 2;

    /// <summary>The races of the season to ask for; null for all of them, when the season is not known yet.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="season">The year.</param>
    /// <param name="today">The date now, in UTC.</param>
    public static IReadOnlyList<RaceKey>? Of(RaceHistory? stored, int season, DateOnly today)
    {
        var run = stored?.CompletedRaces.Where(r => r.Key.Season == season).Select(r => r.Key).ToArray() ?? [];
        var toCome = stored?.Upcoming.Where(w => w.Key.Season == season).ToArray() ?? [];
        if (run.Length + toCome.Length == 0) return null;

        // A day ahead: a race on Sunday in Australia is run while it is Saturday elsewhere.
        var due = toCome.Where(w => w.Race.Date <= today.AddDays(1)).Select(w => w.Key);
        var next = toCome.Where(w => w.Race.Date > today.AddDays(1)).Select(w => w.Key).Take(1);
        return [.. run.TakeLast(WeekendsThatMayChange), .. due, .. next];
    }
}
