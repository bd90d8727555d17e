using F1Predict.Data;
using F1Predict.Ratings;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>Ratings over time, Elo unless another rule made them: a line a driver or a team, a point a race.</summary>
public static class RatingChart
{
    /// <summary>Draws drivers.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="history">The races that were rated.</param>
    /// <param name="drivers">Who; null for the six of the latest season who are rated highest. One who is not rated is left out.</param>
    /// <param name="fromSeason">The first season; null for the last but one. From 2010 on a line takes some 10 kB.</param>
    /// <exception cref="KeyNotFoundException">The history does not know a driver.</exception>
    public static Chart Drivers(RatingHistory ratings, RaceHistory history, IReadOnlyList<DriverId>? drivers = null, int? fromSeason = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(history);
        drivers ??= Highest(ratings, r => r.Weekend.Entries.Select(e => e.Driver), ratings.Latest.Driver);
        return Draw("drivers", ratings, history, fromSeason, drivers.Select(d => (history.Drivers[d].Name, history.ColourOf(d), ratings.Driver(d))));
    }

    /// <summary>Draws teams, by their lineage.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="history">The races that were rated.</param>
    /// <param name="teams">Which; null for the six of the latest season that are rated highest. One that is not rated is left out.</param>
    /// <param name="fromSeason">The first season; null for the last but one.</param>
    /// <exception cref="KeyNotFoundException">The history does not know a team.</exception>
    public static Chart Teams(RatingHistory ratings, RaceHistory history, IReadOnlyList<ConstructorId>? teams = null, int? fromSeason = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(history);
        teams ??= Highest(ratings, r => r.Weekend.Entries.Select(e => history.Constructors[e.Constructor].Lineage), ratings.Latest.Constructor);
        return Draw("teams", ratings, history, fromSeason, teams.Select(t => (history.Constructors[t].Name, TeamColours.Of(history.Constructors[t]), ratings.Constructor(t))));
    }

    private static T[] Highest<T>(RatingHistory ratings, Func<CompletedRace, IEnumerable<T>> of, Func<T, Rating> rating) => ratings.Steps.Count == 0 ? [] :
        [.. of(ratings.Steps[^1].Race).Distinct().OrderByDescending(id => rating(id).Value).ThenBy(id => $"{id}", StringComparer.Ordinal).Take(6)];

    private static Chart Draw(
        string who, RatingHistory ratings, RaceHistory history, int? fromSeason, IEnumerable<(string Name, string Colour, IReadOnlyList<RatingPoint> Points)> series)
    {
        var last = ratings.Steps.Count > 0 ? ratings.Steps[^1].Race.Key.Season : (int?)null;
        var from = fromSeason ?? last - 1;
        var rule = ratings.Rule.Name.StartsWith("elo", StringComparison.Ordinal) ? "Elo" : $"Rating ({ratings.Rule.Name})";
        var title = $"{rule} of {who}{(last is null ? "" : from < last ? $", {from} to {last}" : $", {last}")}";
        var lines = series
            .Select(s => (s.Name, s.Colour, Points: s.Points.Where(p => p.Race.Season >= from).ToArray()))
            .Where(s => s.Points.Length > 0)
            .Select(s => new LineSeries(
                s.Name,
                s.Colour,
                s.Points.Select(p => $"{p.Date:yyyy-MM-dd}").ToArray(),
                [.. s.Points.Select(p => Math.Round(p.Rating.Value, 1))],
                [.. s.Points.Select(p => history.Weekend(p.Race).Race.Short())]))
            .ToArray();
        if (lines.Length == 0) return Chart.Empty(title, "Nobody of them has raced in these seasons.");
        var alt = $"Line chart. {title}, in points. At the end: {List([.. lines.Select(l => $"{l.Name} {Number(l.Y[^1], "0")}")])}.";
        return new Chart(title, alt, palette => new Drawing(
            LineSeries.Traces(lines, palette, $"%{{text}}, %{{x|%-d %b %Y}}<br>{Escape(rule)} %{{y:.0f}}"),
            330 + ThemeAxes.LegendHeight(lines.Length),
            new
            {
                showlegend = true,
                legend = palette.Legend(),
                xaxis = palette.Axis("Date of the race", new { type = "date", showgrid = false }),
                yaxis = palette.Axis($"{rule}, points"),
            }));
    }
}
