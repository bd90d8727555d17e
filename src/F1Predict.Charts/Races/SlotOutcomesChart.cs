using F1Predict.Data;
using F1Predict.Ratings;
using Plotly.NET;

namespace F1Predict.Charts;

/// <summary>Where cars finish that start from a slot, over several races: of each slot the share of every place.</summary>
public static class SlotOutcomesChart
{
    /// <summary>Draws races, for example all of a circuit.</summary>
    /// <param name="races">The races; with none the figure is empty.</param>
    /// <param name="where">What the title calls them, for example <c>Monza</c>.</param>
    public static Chart Of(IReadOnlyList<CompletedRace> races, string where)
    {
        ArgumentNullException.ThrowIfNull(races);
        var title = $"Grid against finish, {where}";
        var cars = races.SelectMany(r => new RaceOutcome(r).Cars).Where(c => c.GridPosition is not null).ToArray();
        if (cars.Length == 0) return Chart.Empty(title, "No race has been run.");

        var slots = cars.Max(c => c.GridPosition!.Value);
        var places = cars.Max(c => c.Position ?? 1);
        int Count(int slot, int? place) => cars.Count(c => c.GridPosition == slot && c.Position == place);
        var starts = Enumerable.Range(1, slots).Select(slot => cars.Count(c => c.GridPosition == slot)).ToArray();
        int[][] counts = [.. Enumerable.Range(1, places).Select(p => (int?)p).Append(null).Select(place => Enumerable.Range(1, slots).Select(slot => Count(slot, place)).ToArray())];
        var won = starts[0] > 0 ? $"{counts[0][0]} of {starts[0]} starts from pole were won" : "nobody started from pole";
        var alt = $"Heat map over {races.Count} races, {where}: {won}; {cars.Count(c => c.Retired)} of {cars.Length} cars were not classified.";
        return new Chart(title, alt, palette => Draw(counts, starts, palette));
    }

    private static Drawing Draw(int[][] counts, int[] starts, ThemePalette palette)
    {
        // Empty fields are left out, so that the pattern stands out and the figure stays small.
        double?[][] shares = [.. counts.Select(row => row.Select((count, slot) => count == 0 ? (double?)null : Math.Round(100.0 * count / starts[slot], 1)).ToArray())];
        var trace = new Trace2D("heatmap").With(new
        {
            x = Enumerable.Range(1, starts.Length).ToArray(),
            y = Enumerable.Range(1, counts.Length).ToArray(),
            z = shares,
            customdata = counts,
            zmin = 0,
            zmax = shares.SelectMany(row => row).Max(),
            colorscale = new object[] { new object[] { 0, palette.Little }, new object[] { 1, palette.Better } },
            xgap = 1,
            ygap = 1,
            hoverongaps = false,
            hovertemplate = "From slot %{x} to finish %{y}<br>%{z:.1f} % of the starts from there (%{customdata})<extra></extra>",
            colorbar = palette.ColourBar("Share of the starts from the slot, %"),
        });
        string[] places = [.. Enumerable.Range(1, counts.Length - 1).Select(p => p % 2 == 1 ? $"{p}" : ""), "out"];
        return new Drawing([trace], (15 * counts.Length) + 150, new
        {
            xaxis = palette.Axis("Slot on the grid", new { dtick = 2, tick0 = 1, showgrid = false, range = new[] { 0.5, starts.Length + 0.5 } }),
            yaxis = palette.Names("Finish", places, downwards: true),
        });
    }
}
