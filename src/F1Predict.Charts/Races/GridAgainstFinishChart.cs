using F1Predict.Data;
using F1Predict.Ratings;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>Who gained places in a race and who lost them: the grid on the left, the finish on the right, a line a car.</summary>
public static class GridAgainstFinishChart
{
    private const int PixelsPerCar = 24;
    private static readonly int[] Ends = [0, 1];
    private static readonly string[] EndNames = ["Grid", "Finish"];
    private static readonly double[] Between = [-0.03, 1.03];
    private static readonly string[] Dashes = ["solid", "dash", "dot"];

    /// <summary>
    /// Draws a race. Cars that started without a slot, from the pit lane for example, stand behind the grid, and those that were not classified
    /// behind the finish, by the laps they did.
    /// </summary>
    /// <param name="race">The race.</param>
    /// <param name="history">Where the names are.</param>
    /// <exception cref="KeyNotFoundException">The history does not know a driver or a constructor of the race.</exception>
    public static Chart Of(CompletedRace race, RaceHistory history)
    {
        ArgumentNullException.ThrowIfNull(race);
        ArgumentNullException.ThrowIfNull(history);
        var title = $"Grid and finish, {race.Race.WithYear()}";
        var laps = race.Results.ToDictionary(r => r.Driver, r => r.Laps ?? 0);
        var grid = new RaceOutcome(race).Cars.OrderBy(c => c.GridPosition ?? int.MaxValue).ThenBy(c => c.Driver.Value, StringComparer.Ordinal).ToArray();
        if (grid.Length == 0) return Chart.Empty(title, "Nobody started.");

        var finish = grid.OrderBy(c => c.Position ?? int.MaxValue).ThenByDescending(c => laps[c.Driver]).ToArray();
        var names = grid.Zip(grid.Select(c => history.Drivers[c.Driver]).Family()).ToDictionary(p => p.First.Driver, p => p.Second);
        CarLine[] cars = [.. grid.Select((car, i) => new CarLine(
            names[car.Driver],
            TeamColours.Of(history.Constructors[car.Constructor]),
            Dashes[grid.Take(i).Count(c => c.Constructor == car.Constructor) % Dashes.Length],
            i + 1,
            Array.IndexOf(finish, car) + 1,
            Lines(
                Escape(history.Drivers[car.Driver].Name),
                Escape(history.Constructors[car.Constructor].Name),
                car.GridPosition is { } slot ? $"Started {slot}" : "Started from the pit lane",
                car.Position is { } place ? $"Finished {place}" : "Not classified")))];
        var gained = grid.Where(c => c is { GridPosition: not null, Position: not null }).Select(c => (c.Driver, Places: c.GridPosition!.Value - c.Position!.Value)).ToArray();
        var most = gained.Length > 0 && gained.MaxBy(g => g.Places) is { Places: > 0 } g ? $" {names[g.Driver]} gained most, {g.Places} places." : "";
        var alt = $"Slope chart from grid to finish of the {race.Race.WithYear()}: {names[race.Winner]} won{From(grid.First(c => c.Driver == race.Winner))}; " +
            $"{grid.Count(c => c.Retired)} of {grid.Length} cars were not classified.{most}";
        return new Chart(title, alt, palette => Draw(
            cars,
            [.. grid.Select(c => $"{names[c.Driver]} {(c.GridPosition is { } slot ? $"{slot}" : "–")}")],
            [.. finish.Select(c => $"{(c.Position is { } place ? $"{place}" : "out")} {names[c.Driver]}")],
            palette));
    }

    private static string From(CarOutcome car) => car.GridPosition switch { null => " from the pit lane", 1 => " from pole", { } slot => $" from slot {slot}" };

    private static Drawing Draw(CarLine[] cars, string[] left, string[] right, ThemePalette palette) => new(
        [
            .. cars.Select(car => Properties.Trace("scatter", new
            {
                mode = "lines+markers",
                name = Escape(car.Name),
                x = Ends,
                y = new[] { car.Grid, car.Finish },
                line = new { color = palette.Line(car.Colour), width = 2, dash = car.Dash },
                marker = new { size = 7, symbol = car.Dash == Dashes[0] ? "circle" : "diamond" },
                hovertext = car.Hover,
                hovertemplate = "%{hovertext}<extra></extra>",
            })),

            // An axis without a trace is not drawn.
            Properties.Trace("scatter", new { yaxis = "y2", x = Ends, y = Ends, mode = "markers", marker = new { opacity = 0 }, hoverinfo = "skip" }),
        ],
        (PixelsPerCar * cars.Length) + 30,
        new
        {
            xaxis = palette.Axis("", new { range = Between, tickmode = "array", tickvals = Ends, ticktext = EndNames, side = "top", showgrid = false }),
            yaxis = palette.Names(null, left, downwards: true),
            yaxis2 = palette.Names(null, right, downwards: true).With(new { overlaying = "y", side = "right" }),
        });

    private sealed record CarLine(string Name, string Colour, string Dash, int Grid, int Finish, string Hover);
}
