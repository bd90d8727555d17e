using F1Predict.Data;
using F1Predict.Ratings;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>
/// Where a driver or a team is going: the last races as points, the weighted line through them, and as a band the lines that the 95 % interval of
/// its slope allows. Better is up.
/// </summary>
public static class FormTrendChart
{
    /// <summary>Draws a driver.</summary>
    /// <param name="races">Rated races, oldest first; the trend is that after the last of them.</param>
    /// <param name="driver">Who.</param>
    /// <param name="history">Where the names are.</param>
    /// <param name="measure">By what.</param>
    /// <param name="options">The window and the weights; the defaults when null.</param>
    /// <exception cref="KeyNotFoundException">The history does not know the driver.</exception>
    public static Chart Driver(
        IReadOnlyList<RatedRace> races, DriverId driver, RaceHistory history, FormMeasure measure, FormTrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var form = FormTrends.After(races, options).Drivers.FirstOrDefault(f => f.Driver == driver);
        return Draw(
            history.Drivers[driver].Name,
            history.ColourOf(driver, races.Count > 0 ? races[^1].Race.Key : null),
            FormWindow.Of(races, options ?? new(), measure, (race, car) => race.Outcome.Cars[car].Driver == driver),
            measure.Of(form?.QualifyingGap, form?.Surprise, form?.PointsShare),
            measure);
    }

    /// <summary>Draws a team, by its lineage.</summary>
    /// <param name="races">Rated races, oldest first; the trend is that after the last of them.</param>
    /// <param name="team">Which.</param>
    /// <param name="history">Where the names are.</param>
    /// <param name="measure">By what.</param>
    /// <param name="options">The window and the weights; the defaults when null.</param>
    /// <exception cref="KeyNotFoundException">The history does not know the team.</exception>
    public static Chart Team(
        IReadOnlyList<RatedRace> races, ConstructorId team, RaceHistory history, FormMeasure measure, FormTrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var form = FormTrends.After(races, options).Constructors.FirstOrDefault(f => f.Lineage == team);
        return Draw(
            history.Constructors[team].Name,
            TeamColours.Of(history.Constructors[team]),
            FormWindow.Of(races, options ?? new(), measure, (race, car) => race.Teams[car] == team),
            measure.Of(form?.QualifyingGap, form?.Surprise, form?.PointsShare),
            measure);
    }

    private static Chart Draw(string name, string colour, FormWindow window, Trend? trend, FormMeasure measure)
    {
        var title = $"Form of {name}: {measure.Words()}";
        if (window.Points.Count == 0) return Chart.Empty(title, "There is no value in the last races.");
        var verdict = trend is null ? "too few races for a trend" : measure.Verdict(trend);
        var latest = $"the latest value is {Number(window.Points[^1].Value, "0.0")}";
        return new Chart($"{title}, {verdict}", $"Scatter chart of the last {window.Points.Count} races. {title} in {measure.Unit()}: {verdict}; {latest}.", palette =>
        {
            var points = Properties.Trace("scatter", new
            {
                mode = "markers",
                name = "a race",
                x = window.Points.Select(p => p.At).ToArray(),
                y = window.Points.Select(p => Math.Round(p.Value, 3)).ToArray(),
                text = window.Points.Select(p => Escape(p.Race.WithYear())).ToArray(),
                marker = new { color = palette.Line(colour), size = 9, line = new { color = palette.Outline, width = 1 } },
                hovertemplate = $"%{{text}}<br>%{{y:.2f}} {measure.Unit()}<extra></extra>",
            });
            return new Drawing(trend is null ? [points] : [.. Band(window, trend, measure, palette), points], 330 + ThemeAxes.LegendHeight(3), new
            {
                showlegend = true,
                legend = palette.Legend(),
                xaxis = palette.Axis("Races ago", new { showgrid = false, tickmode = "array", tickvals = window.Ticks, ticktext = window.Ticks.Select(t => t == 0 ? "latest" : $"{-t}").ToArray() }),
                yaxis = palette.Axis($"{measure.Axis()}, {measure.Unit()}", measure is FormMeasure.QualifyingGap ? new { autorange = "reversed" } : null),
            });
        });
    }

    private static Properties[] Band(FormWindow window, Trend trend, FormMeasure measure, ThemePalette palette)
    {
        // The weighted line goes through the weighted centre whatever its slope: there the band has no width.
        double first = window.Points[0].At, centre = window.Centre;
        double[] x = [first, Math.Round(centre, 3), 0];
        var scale = measure.Scale();
        double Line(double at, double slope) => Math.Round(scale * (trend.Level + (trend.Slope * centre) + (slope * (at - centre))), 4);
        Properties Edge(Func<double, double> y, object more) => Properties.Trace("scatter", new
        {
            mode = "lines",
            x,
            y = x.Select(y).ToArray(),
            hoverinfo = "skip",
            line = new { width = 0 },
        }).With(more);
        return
        [
            Edge(at => Math.Min(Line(at, trend.SlopeLow), Line(at, trend.SlopeHigh)), new { showlegend = false }),
            Edge(at => Math.Max(Line(at, trend.SlopeLow), Line(at, trend.SlopeHigh)), new { name = "slopes that fit (95 %)", fill = "tonexty", fillcolor = palette.Grid }),
            Edge(at => Line(at, trend.Slope), new { name = "trend", line = new { color = palette.Text, width = 2, dash = "dash" } }),
        ];
    }
}
