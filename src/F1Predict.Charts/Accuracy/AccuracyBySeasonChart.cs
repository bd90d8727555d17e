using F1Predict.Models;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>How good forecasts were season by season, against baselines: a line a forecaster, the first with its 95 % intervals.</summary>
public static class AccuracyBySeasonChart
{
    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash"];
    private static readonly string[] Symbols = ["circle", "square", "diamond", "cross", "triangle-up"];

    /// <summary>Draws forecasters of the same races.</summary>
    /// <param name="forecasters">The forecaster in question, then those it is held against, at most seven in all; with none the figure is empty.</param>
    /// <param name="measure">What is measured.</param>
    /// <exception cref="ArgumentException">They were scored on different races, or are more than seven.</exception>
    public static Chart Of(IReadOnlyList<(string Name, Scorecard Card)> forecasters, ScoreMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(forecasters);
        ArgumentNullException.ThrowIfNull(measure);
        var title = $"{measure.Name} by season";
        if (forecasters.Count == 0) return Chart.Empty(title, "No race has been forecast yet.");
        if (forecasters.Count > 7) throw new ArgumentException($"{forecasters.Count} lines cannot be told apart; seven can.", nameof(forecasters));
        var races = forecasters[0].Card.Forecasts.Select(f => f.Race).ToArray();
        if (forecasters.FirstOrDefault(f => !f.Card.Forecasts.Select(s => s.Race).SequenceEqual(races)) is { Card: not null } other)
            throw new ArgumentException($"Only the same races compare: {other.Name} was scored on {other.Card.Races}, {forecasters[0].Name} on {races.Length}, or on others.", nameof(forecasters));

        var lines = forecasters.Select(f => (f.Name, Seasons: f.Card.By(s => s.Race.Season).Select(s => (s.Group, s.Card.Races, Score: measure.Of(s.Card.Scores))).ToArray())).ToArray();
        var all = forecasters.Select(f => $"{f.Name} {Number(measure.Of(f.Card.Scores).Value, "0.##")}").ToArray();
        var better = measure.HigherIsBetter ? "higher is better" : "lower is better";
        var alt = $"Line chart. {title}, {measure.Unit}, {better}. Over all {races.Length} races: {List(all)}.";
        return new Chart($"{title} ({better})", alt, palette => new Drawing(
            [.. lines.Select((line, i) => Line(line.Name, line.Seasons, i, measure, palette))],
            330 + ThemeAxes.LegendHeight(lines.Length),
            new
            {
                showlegend = true,
                legend = palette.Legend(),
                xaxis = palette.Axis("Season", new { showgrid = false, tickformat = "d", tick0 = races[^1].Season, dtick = 1 + ((races[^1].Season - races[0].Season) / 8), range = new[] { races[0].Season - 0.5, races[^1].Season + 0.5 } }),
                yaxis = palette.Axis($"{measure.Name}, {measure.Unit}", new { rangemode = "tozero" }),
            }));
    }

    private static Properties Line(string name, (int Season, int Races, Estimate Score)[] seasons, int index, ScoreMeasure measure, ThemePalette palette)
    {
        var colour = palette.Series[index];
        double Rounded(double value) => Math.Round(value, 3);
        var line = Properties.Trace("scatter", new
        {
            mode = "lines+markers",
            name = Escape(name),
            x = seasons.Select(s => s.Season).ToArray(),
            y = seasons.Select(s => Rounded(s.Score.Value)).ToArray(),
            line = new { color = colour, width = index == 0 ? 3 : 1.5, dash = Dashes[index % Dashes.Length] },
            marker = new { color = colour, size = 8, symbol = Symbols[index % Symbols.Length] },
            hovertext = seasons.Select(s => Lines(
                $"{Escape(name)}, {s.Season}",
                $"{measure.Name} {Number(s.Score.Value, "0.##")} {measure.Unit}",
                $"95 % interval {Number(s.Score.Low, "0.##")} to {Number(s.Score.High, "0.##")}, {s.Races} races")).ToArray(),
            hovertemplate = "%{hovertext}<extra></extra>",
        });
        return index > 0 ? line : line.With(new
        {
            error_y = new
            {
                type = "data",
                symmetric = false,
                array = seasons.Select(s => Rounded(s.Score.High - s.Score.Value)).ToArray(),
                arrayminus = seasons.Select(s => Rounded(s.Score.Value - s.Score.Low)).ToArray(),
                color = colour,
                thickness = 1.5,
                width = 4,
            },
        });
    }
}
