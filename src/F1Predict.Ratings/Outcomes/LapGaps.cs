using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>Distances between lap times in percent, free of the length of the lap.</summary>
public static class LapGaps
{
    /// <summary>A gap beyond this says nothing of pace (a spin, rain half-way through): it is cut.</summary>
    public const double MostPercent = 7;

    /// <summary>
    /// For each driver with a time the distance to the best lap of the last part in which the driver set one: laps of different parts are not
    /// compared, as the track gains grip and fuel burns off.
    /// </summary>
    public static Dictionary<DriverId, double> Qualifying(IReadOnlyList<QualifyingResult> qualifying)
    {
        var (best1, best2, best3) = (Best(qualifying, q => q.Q1Ms), Best(qualifying, q => q.Q2Ms), Best(qualifying, q => q.Q3Ms));
        var gaps = new Dictionary<DriverId, double>(qualifying.Count);
        foreach (var q in qualifying)
        {
            if (q.Q3Ms is { } q3) gaps[q.Driver] = Percent(q3, best3);
            else if (q.Q2Ms is { } q2) gaps[q.Driver] = Percent(q2, best2);
            else if (q.Q1Ms is { } q1) gaps[q.Driver] = Percent(q1, best1);
        }

        return gaps;
    }

    /// <summary>For each driver with a time the distance of the best lap of the sessions to the best of all.</summary>
    public static Dictionary<DriverId, double> Practice(params ReadOnlySpan<IReadOnlyList<PracticeResult>> sessions)
    {
        var laps = new Dictionary<DriverId, int>();
        foreach (var session in sessions)
        {
            foreach (var result in session)
            {
                if (result.BestLapMs is { } lap && lap < laps.GetValueOrDefault(result.Driver, int.MaxValue)) laps[result.Driver] = lap;
            }
        }

        return Against(laps);
    }

    /// <summary>For each driver the distance of the fastest race lap to the best of the race.</summary>
    public static Dictionary<DriverId, double> Race(IReadOnlyList<FastestLap> laps) => Against(laps.ToDictionary(l => l.Driver, l => l.TimeMs));

    private static Dictionary<DriverId, double> Against(Dictionary<DriverId, int> laps)
    {
        if (laps.Count == 0) return [];
        var best = laps.Values.Min();
        return laps.ToDictionary(p => p.Key, p => Percent(p.Value, best));
    }

    private static double Percent(int lapMs, int bestMs) => Math.Min(MostPercent, 100.0 * (lapMs - bestMs) / bestMs);

    private static int Best(IReadOnlyList<QualifyingResult> qualifying, Func<QualifyingResult, int?> lap)
    {
        var best = int.MaxValue;
        foreach (var q in qualifying) best = Math.Min(best, lap(q) ?? int.MaxValue);
        return best;
    }
}
