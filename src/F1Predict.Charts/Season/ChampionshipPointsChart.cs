using F1Predict.Data;
using F1Predict.Models;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>Championship points through a season: a line a driver or a constructor, and where it is expected to end.</summary>
public static class ChampionshipPointsChart
{
    /// <summary>Draws the drivers' championship.</summary>
    /// <param name="history">The races.</param>
    /// <param name="season">The year.</param>
    /// <param name="forecast">How it may end, for a last point behind the last round: the mean points of the simulated seasons. Null for none.</param>
    /// <param name="most">How many are drawn, the first of the table; at least 1. Default 6.</param>
    /// <exception cref="ArgumentException">The forecast is of another season.</exception>
    public static Chart Drivers(RaceHistory history, int season, SeasonForecast? forecast = null, int most = 6) => Draw(
        history,
        season,
        forecast,
        most,
        "Drivers' championship",
        s => s.Drivers.Select(d => (Id: d.Driver, d.Points)),
        forecast?.Drivers.ToDictionary(d => d.Driver, d => d.ExpectedPoints),
        (id, last) => (history.Drivers[id].Name, history.ColourOf(id, last)));

    /// <summary>Draws the constructors' championship.</summary>
    /// <inheritdoc cref="Drivers"/>
    public static Chart Constructors(RaceHistory history, int season, SeasonForecast? forecast = null, int most = 6) => Draw(
        history,
        season,
        forecast,
        most,
        "Constructors' championship",
        s => s.Constructors.Select(c => (Id: c.Constructor, c.Points)),
        forecast?.Constructors.ToDictionary(c => c.Constructor, c => c.ExpectedPoints),
        (id, _) => (history.Constructors[id].Name, TeamColours.Of(history.Constructors[id])));

    private static Chart Draw<TId>(
        RaceHistory history,
        int season,
        SeasonForecast? forecast,
        int most,
        string championship,
        Func<Standings, IEnumerable<(TId Id, double Points)>> rows,
        Dictionary<TId, double>? expected,
        Func<TId, RaceKey, (string Name, string Colour)> who)
        where TId : struct
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (forecast is not null && forecast.Season != season) throw new ArgumentException($"The forecast is of {forecast.Season}, not of {season}.", nameof(forecast));
        var standings = Standings.OfSeason(history, season);
        if (standings.Count == 0) return Chart.Empty($"{championship} {season}", "No race of the season has been run yet.");

        var last = standings[^1].Key;
        var end = forecast is { RacesLeft: > 0 } ? history.Upcoming.Where(w => w.Key.Season == season).Select(w => w.Key.Round).DefaultIfEmpty(last.Round).Max() : last.Round;
        var lines = rows(standings[^1]).Take(most).Select(row =>
        {
            var points = standings.Select(s => (s.Key.Round, rows(s).FirstOrDefault(r => r.Id.Equals(row.Id)).Points, Text: $"after the {history.Weekend(s.Key).Race.Short()}")).ToList();
            if (end > last.Round) points.Add((end, Math.Round(expected![row.Id], 1), "expected at the end"));
            var (name, colour) = who(row.Id, last);
            return new LineSeries(name, colour, points.Select(p => p.Round).ToArray(), [.. points.Select(p => p.Points)], [.. points.Select(p => p.Text)]);
        }).ToArray();
        var now = rows(standings[^1]).Take(Math.Min(most, 3)).Zip(lines, (row, line) => $"{line.Name} {Number(row.Points, "0.#")}").ToArray();
        var alt = $"Line chart of the {championship.ToLowerInvariant()} {season} after round {last.Round}: {List(now)} points.";
        if (end > last.Round) alt += $" Expected at the end: {List([.. lines.Take(3).Select(l => $"{l.Name} {Number(l.Y[^1], "0")}")])}.";
        return new Chart($"{championship} {season}", alt, palette => Draw(lines, last.Round, end, palette));
    }

    private static Drawing Draw(LineSeries[] lines, int run, int end, ThemePalette palette) => new(
        LineSeries.Traces(lines, palette, "%{y} points %{text}"),
        330 + ThemeAxes.LegendHeight(lines.Length),
        new
        {
            showlegend = true,
            legend = palette.Legend(),
            shapes = end == run ? [] : new object[]
            {
                new { type = "rect", layer = "below", x0 = run, x1 = end, y0 = 0, y1 = 1, yref = "paper", fillcolor = palette.Grid, opacity = 0.5, line = new { width = 0 } },
            },
            annotations = end == run ? [] : new object[]
            {
                new { x = end, y = 0, yref = "paper", xanchor = "right", yanchor = "bottom", showarrow = false, text = "as expected", font = new { size = 12, color = palette.Muted } },
            },
            xaxis = palette.Axis("Round", new { showgrid = false, range = new[] { 0.5, end + 0.5 }, tickformat = "d" }),
            yaxis = palette.Axis("Points", new { rangemode = "tozero" }),
        });
}
