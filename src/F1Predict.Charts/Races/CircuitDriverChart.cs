using F1Predict.Data;
using F1Predict.Ratings;
using Plotly.NET;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>Who is better where than the ratings promise: a row a circuit, a column a driver.</summary>
public static class CircuitDriverChart
{
    /// <summary>
    /// Draws the means of <see cref="RatedRace.Surprises"/> as they were observed; hovering tells the number of races and what
    /// <see cref="TrackProfile.Drivers"/> makes of so few. Fields without a classified finish stay empty.
    /// </summary>
    /// <param name="tracks">The analysis.</param>
    /// <param name="history">What was analysed.</param>
    /// <param name="circuits">The rows from the top; null for the calendar of the latest season.</param>
    /// <param name="drivers">The columns; null for the entries of the next race, or else of the last, in the order of their names.</param>
    /// <exception cref="KeyNotFoundException">The history does not know a circuit or a driver.</exception>
    public static Chart Of(TrackAnalysis tracks, RaceHistory history, IReadOnlyList<CircuitId>? circuits = null, IReadOnlyList<DriverId>? drivers = null)
    {
        ArgumentNullException.ThrowIfNull(tracks);
        ArgumentNullException.ThrowIfNull(history);
        const string Title = "Finishing against expectation by circuit, as observed";
        var weekends = history.CompletedRaces.Select(r => r.Weekend).Concat(history.Upcoming).ToArray();
        circuits ??= [.. weekends.Where(w => w.Key.Season == weekends[^1].Key.Season).Select(w => w.Race.Circuit).Distinct()];
        drivers ??= [.. (history.NextRace ?? weekends.LastOrDefault())?.Entries.Select(e => history.Drivers[e.Driver]).OrderBy(d => d.FamilyName, StringComparer.Ordinal).ThenBy(d => d.Id.Value, StringComparer.Ordinal).Select(d => d.Id) ?? []];
        var cells = circuits.Select(c => drivers.Select(d => tracks.Circuits[c].Drivers.GetValueOrDefault(d)).ToArray()).ToArray();
        var known = cells.SelectMany((row, c) => row.Select((cell, d) => (Circuit: c, Driver: d, Value: cell?.Raw))).Where(c => c.Value is not null).ToArray();
        if (known.Length == 0) return Chart.Empty(Title, "None of these drivers has finished a race there yet.");

        string[] rows = [.. circuits.Select(c => history.Circuits[c].Name)];
        string[] columns = [.. drivers.Select(d => history.Drivers[d]).Family()];
        var (best, worst) = (known.MaxBy(c => c.Value), known.MinBy(c => c.Value));
        string Tell((int Circuit, int Driver, double? Value) c) => $"{columns[c.Driver]} at {rows[c.Circuit]} ({Number(c.Value!.Value * 100, "+0.0;-0.0;0.0")})";
        var alt = $"Heat map of {rows.Length} circuits and {columns.Length} drivers: the share of rivals beaten beyond expectation, in % of the field. " +
            $"Highest is {Tell(best)}, lowest {Tell(worst)}.{(tracks.DriverDeviation is 0 ? " Circuits differ no more than chance would have it." : "")}";
        return new Chart(Title, alt, palette => Draw(cells, rows, columns, palette));
    }

    private static Drawing Draw(ShrunkMean?[][] cells, string[] rows, string[] columns, ThemePalette palette)
    {
        double?[][] values = [.. cells.Select(row => row.Select(cell => cell?.Raw is { } raw ? Math.Round(raw * 100, 1) : (double?)null).ToArray())];
        var most = Math.Max(1, values.SelectMany(row => row).Max(value => Math.Abs(value ?? 0)));
        var trace = new Trace2D("heatmap").With(new
        {
            x = Enumerable.Range(1, columns.Length).ToArray(),
            y = Enumerable.Range(1, rows.Length).ToArray(),
            z = values,
            customdata = cells.Select(row => row.Select(cell => cell is null ? [] : new[] { cell.Count, Math.Round(cell.Value * 100, 1) }).ToArray()).ToArray(),
            zmin = -most,
            zmax = most,
            colorscale = new object[] { new object[] { 0, palette.Worse }, new object[] { 0.5, palette.Middle }, new object[] { 1, palette.Better } },
            xgap = 1,
            ygap = 1,
            hoverongaps = false,
            hovertemplate = "%{x} at %{y}<br>%{z:+.1f} % of the field, races: %{customdata[0]}<br>likely %{customdata[1]:+.1f} %<extra></extra>",
            colorbar = palette.ColourBar("Beyond expectation, % of the field"),
        });
        return new Drawing([trace], (20 * rows.Length) + 200, new
        {
            xaxis = palette.Names("Driver", columns, downwards: false).With(new { tickangle = -90, side = "bottom", tickfont = new { size = 9 } }),
            yaxis = palette.Names(null, rows, downwards: true).With(new { ticklabelstandoff = 3, tickfont = new { size = 10 } }),
        });
    }
}
