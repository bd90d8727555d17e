using F1Predict.Models;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>Whether chances come true as often as they say: of the cars that were given about the same chance, the share that won.</summary>
public static class CalibrationChart
{
    /// <summary>Draws a scorecard. Points on the diagonal kept their word; the bars are 95 % intervals.</summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="forecaster">What the title calls whose it is; null for nothing.</param>
    public static Chart Of(Scorecard card, string? forecaster = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        var bins = card.Calibration;
        var title = $"Chances given and races won{(forecaster is null ? "" : $", {forecaster}")}";
        if (bins.Count == 0) return Chart.Empty(title, "No car has been forecast yet.");
        var within = bins.Count(b => b.Low <= b.Forecast && b.Forecast <= b.High);
        var error = card.Scores.CalibrationError;
        var alt = $"Scatter chart over {card.Races} races. In {within} of {bins.Count} groups of cars the chance given lies within the 95 % interval of the share " +
            $"that won; the expected calibration error is {Number(error.Value * 100, "0.0")} percentage points.";
        return new Chart(title, alt, palette => Draw(bins, palette));
    }

    private static Drawing Draw(IReadOnlyList<CalibrationBin> bins, ThemePalette palette)
    {
        double Of(double share) => Math.Round(share * 100, 2);
        var end = Of(Math.Min(1.02, bins.Max(b => Math.Max(b.Forecast, b.High)) * 1.05));
        var diagonal = Properties.Trace("scatter", new
        {
            mode = "lines",
            name = "as often as said",
            x = new[] { 0, end },
            y = new[] { 0, end },
            hoverinfo = "skip",
            line = new { color = palette.Muted, width = 1.5, dash = "dash" },
        });
        var points = Properties.Trace("scatter", new
        {
            mode = "markers",
            name = "cars given about that chance",
            x = bins.Select(b => Of(b.Forecast)).ToArray(),
            y = bins.Select(b => Of(b.Observed)).ToArray(),
            error_y = new
            {
                type = "data",
                symmetric = false,
                array = bins.Select(b => Of(b.High - b.Observed)).ToArray(),
                arrayminus = bins.Select(b => Of(b.Observed - b.Low)).ToArray(),
                color = palette.Better,
                thickness = 1.5,
                width = 4,
            },
            marker = new { color = palette.Better, size = 9 },
            hovertext = bins.Select(b => Lines(
                $"Given {Percent(b.From * 100)} to {Percent(b.To * 100)}, on average {Percent(b.Forecast * 100)}",
                $"{Number(Math.Round(b.Observed * b.Cars), "0")} of {b.Cars} cars won: {Percent(b.Observed * 100)}",
                $"95 % interval {Percent(b.Low * 100)} to {Percent(b.High * 100)}")).ToArray(),
            hovertemplate = "%{hovertext}<extra></extra>",
        });
        return new Drawing([diagonal, points], 380 + ThemeAxes.LegendHeight(2), new
        {
            showlegend = true,
            legend = palette.Legend(),
            xaxis = palette.Axis("Chance given, %", new { range = new[] { -1, end } }),
            yaxis = palette.Axis("Share that won, %", new { range = new[] { -1, end } }),
        });
    }
}
