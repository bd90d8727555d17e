using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>What a race must be like before it is stored. What is not becomes an issue, and the race stays as it was.</summary>
internal static class RaceValidation
{
    private const int ShortestLapMs = 45_000;
    private const int LongestLapMs = 600_000;
    private const int LongestRaceMs = 6 * 3_600_000;

    public static IReadOnlyList<DataIssue> Check(string source, RaceWeekend weekend, CompletedRace? completed)
    {
        var found = new List<DataIssue>();
        void Report(string field, IFormattable value, string message) =>
            found.Add(new DataIssue($"{source} race {weekend.Key}", message, Field: field, Value: value.ToString(null, CultureInfo.InvariantCulture)));

        foreach (var practice in weekend.Practice1.Concat(weekend.Practice2).Concat(weekend.Practice3)) CheckLap("practice", practice.BestLapMs, Report);
        foreach (var q in weekend.Qualifying.Concat(weekend.SprintQualifying))
        {
            CheckLap("qualifying", q.Q1Ms, Report);
            CheckLap("qualifying", q.Q2Ms, Report);
            CheckLap("qualifying", q.Q3Ms, Report);
        }

        CheckGrid("starting grid", weekend.StartingGrid, weekend.Entries.Count, Report);
        CheckGrid("sprint grid", weekend.SprintGrid, weekend.Entries.Count, Report);
        CheckPositions("sprint", weekend.SprintResult, Report);
        CheckTimes("sprint", weekend.SprintResult, Report);
        if (completed is null) return found;

        var distance = weekend.Race.ScheduledLaps ?? completed.LapsRun;
        var entered = weekend.Entries.Select(e => e.Driver).ToHashSet();
        foreach (var result in completed.Results)
        {
            if (!entered.Contains(result.Driver)) Report("result", new Named(result.Driver.Value), "the driver is not entered");
            if (result.Laps is { } laps && (laps < 0 || laps > distance)) Report("laps", laps, $"0 to the {distance} laps of the race are expected");
        }

        CheckPositions("result", completed.Results, Report);
        CheckTimes("race", completed.Results, Report);
        foreach (var lap in completed.FastestLaps) CheckLap("fastest lap", lap.TimeMs, Report);
        if (weekend.Key.Season >= PointsSystem.FirstSeason && PointsSystem.Of(weekend.Key.Season).FindMisfit(completed) is { } misfit)
            Report("points", misfit.Points, $"no points scale of {weekend.Key.Season} gives them to {misfit.Driver}, who finished {misfit.Finish}");
        return found;
    }

    private static void CheckLap(string field, int? lapMs, Action<string, IFormattable, string> report)
    {
        if (lapMs is { } lap and (< ShortestLapMs or > LongestLapMs)) report($"{field} lap", lap, $"{ShortestLapMs} to {LongestLapMs} ms are expected");
    }

    /// <summary>
    /// The classified are numbered from 1 without a gap. Qualifying and grids are not held to it: official lists have shared places there (2017
    /// round 18, 2025 round 9).
    /// </summary>
    private static void CheckPositions(string session, IReadOnlyList<CarResult> results, Action<string, IFormattable, string> report)
    {
        var expected = 1;
        foreach (var position in results.Select(r => r.Finish.ClassifiedPosition).OfType<int>().Order())
        {
            if (position < expected) report($"{session} position", position, "the position is given twice");
            else if (position > expected) report($"{session} position", position, $"position {expected} is missing before it");
            expected = position + 1;
        }
    }

    private static void CheckTimes(string session, IReadOnlyList<CarResult> results, Action<string, IFormattable, string> report)
    {
        foreach (var result in results)
        {
            // A lost digit makes laps that nobody can drive.
            var shortest = Math.Max(result.Laps ?? 1, 1) * (long)ShortestLapMs;
            if (result.TimeMs is { } time && (time < shortest || time > LongestRaceMs)) report($"{session} time", time, $"{shortest} to {LongestRaceMs} ms are expected");
        }
    }

    private static void CheckGrid(string field, IReadOnlyList<GridSlot> grid, int cars, Action<string, IFormattable, string> report)
    {
        foreach (var slot in grid)
        {
            // A car that was withdrawn leaves its slot empty, so a slot can lie a little beyond the number of cars.
            if (slot.Position is { } position && (position < 1 || position > Math.Max(cars, grid.Count) + 2))
                report(field, position, $"a slot within the field of {cars} is expected");
        }
    }

    private readonly record struct Named(string Value) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => Value;
    }
}
