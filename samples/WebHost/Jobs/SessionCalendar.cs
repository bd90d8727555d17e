using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>When each session of a weekend should have ended, and whether its data are there.</summary>
internal static class SessionCalendar
{
    // With the usual delays. A race that takes longer is asked for some times in vain.
    private static readonly TimeSpan Practice = TimeSpan.FromMinutes(65);
    private static readonly TimeSpan Qualifying = TimeSpan.FromMinutes(75);
    private static readonly TimeSpan Sprint = TimeSpan.FromMinutes(45);
    private static readonly TimeSpan Race = TimeSpan.FromMinutes(120);

    /// <summary>When sessions that are over should have ended whose data are missing. Sprint qualifying is left out: the sources that are quick do not carry it.</summary>
    public static IEnumerable<DateTimeOffset> Missing(RaceHistory history, DateTimeOffset now) =>
        history.Upcoming.SelectMany(Missing).Where(end => end <= now);

    private static IEnumerable<DateTimeOffset> Missing(RaceWeekend weekend)
    {
        var times = weekend.Race.Sessions;
        (DateTimeOffset? Start, TimeSpan Length, bool IsMissing)[] sessions =
        [
            (times.Practice1, Practice, weekend.Practice1.Count == 0),
            (times.Practice2, Practice, weekend.Practice2.Count == 0),
            (times.Practice3, Practice, weekend.Practice3.Count == 0),
            (times.Qualifying, Qualifying, weekend.Qualifying.Count == 0 || weekend.StartingGrid.Count == 0),
            (times.Sprint, Sprint, weekend.SprintResult.Count == 0),

            // A weekend to come has no result.
            (times.Race, Race, true),
        ];
        return sessions.Where(s => s.Start is not null && s.IsMissing).Select(s => s.Start!.Value + s.Length);
    }
}
