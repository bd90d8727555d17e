using F1Predict.Data;
using F1Predict.Ratings;
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
        var grid = new CellGrid(rows, columns, [.. cells.SelectMany((row, r) => row.Select((cell, c) => (r, c, cell)))
            .Where(f => f.cell?.Raw is not null)
            .Select(f => new CellGrid.Cell(f.r, f.c, Percent(f.cell!.Raw!.Value), [Percent(f.cell.Raw.Value), f.cell.Count, Percent(f.cell.Value)]))]);
        return grid.Draw(
            palette,
            [
                new(-20, "20 % of the field and more below", palette.Worse),
                new(-5, "5 to 20 % below", Contrast.Mix(palette.Middle, palette.Worse, 0.45)),
                new(5, "within 5 %", palette.Middle),
                new(20, "5 to 20 % above", Contrast.Mix(palette.Middle, palette.Better, 0.45)),
                new(double.PositiveInfinity, "20 % and more above", palette.Better),
            ],
            "%{x} at %{y}<br>%{customdata[0]:+.1f} % of the field, races: %{customdata[1]}<br>with so few races likely %{customdata[2]:+.1f} %",
            "Driver",
            null,
            20);
    }

    private static double Percent(double share) => Math.Round(share * 100, 1);
}
