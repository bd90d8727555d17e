using F1Predict.Data;
using F1Predict.Ratings;

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
        double Share(int place, int slot) => Math.Round(100.0 * counts[place][slot] / starts[slot], 1);
        var cells = from place in Enumerable.Range(0, counts.Length)
                    from slot in Enumerable.Range(0, starts.Length)
                    where counts[place][slot] > 0
                    select new CellGrid.Cell(place, slot, Share(place, slot), [Share(place, slot), counts[place][slot]]);
        string[] rows = [.. Enumerable.Range(1, counts.Length - 1).Select(p => $"{p}"), "out"];
        return new CellGrid(rows, [.. Enumerable.Range(1, starts.Length).Select(s => $"{s}")], [.. cells]).Draw(
            palette,
            [
                new(10, "under 10 % of the starts", palette.Little),
                new(20, "10 to 20 %", Contrast.Mix(palette.Little, palette.Better, 0.35)),
                new(40, "20 to 40 %", Contrast.Mix(palette.Little, palette.Better, 0.65)),
                new(double.PositiveInfinity, "40 % and more", palette.Better),
            ],
            "From slot %{x} to finish %{y}<br>%{customdata[0]:.1f} % of the starts from there (%{customdata[1]})",
            "Slot on the grid",
            "Finish",
            16);
    }
}
