using System.Globalization;
using F1Predict.Data;
using F1Predict.Models;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace F1Predict.Charts;

/// <summary>Who is likely to win a race: a bar a driver, the likeliest on top.</summary>
public static class WinProbabilityChart
{
    private const int PixelsPerDriver = 27;

    // The room that the label behind the longest bar needs, as a share of that bar.
    private const double LabelRoom = 0.55;

    /// <summary>
    /// Draws a forecast. Bars carry the team's colour; labels name the driver, the team and the probability in percent, which over the
    /// field sums to 100.0; hovering tells the chances of a podium and of points.
    /// </summary>
    /// <param name="forecast">The forecast to draw.</param>
    /// <param name="history">Where the names of its drivers and teams are.</param>
    /// <param name="theme">What it is drawn on.</param>
    /// <returns>A new figure at each call: figures of Plotly.NET can be changed, so that a shared one would not stay as it is.</returns>
    /// <exception cref="KeyNotFoundException">The history does not know a driver or a constructor of the forecast.</exception>
    public static GenericChart Of(RaceForecast forecast, RaceHistory history, ChartTheme theme = ChartTheme.Light)
    {
        var palette = ThemePalette.Of(theme);
        return GenericChart.setLayout(Layout(forecast, history, palette), GenericChart.ofTraceObject(false, Bars(forecast, history, palette)));
    }

    private static Trace2D Bars(RaceForecast forecast, RaceHistory history, ThemePalette palette)
    {
        var percentages = RoundedPercentages.Of([.. forecast.Drivers.Select(d => d.WinProbability)], 1);
        var teams = forecast.Drivers.Select(d => history.Constructors[d.Constructor]).ToArray();

        var outline = new Line();
        outline.SetProperty("color", palette.Outline);
        outline.SetProperty("width", 1);
        var marker = new Marker();
        marker.SetProperty("color", teams.Select(TeamColours.Of).ToArray());
        marker.SetProperty("line", outline);

        var bars = new Trace2D("bar");
        bars.SetProperty("orientation", "h");
        bars.SetProperty("x", percentages.Select(p => (double)p).ToArray());
        bars.SetProperty("y", Places(forecast));
        bars.SetProperty("width", 0.72);
        bars.SetProperty("marker", marker);
        bars.SetProperty("text", percentages.Zip(teams, (p, team) => $"{Percent(p)}  {Text(team.Name)}").ToArray());
        bars.SetProperty("textposition", "outside");
        bars.SetProperty("textangle", 0);
        bars.SetProperty("cliponaxis", false);
        bars.SetProperty("hovertext", forecast.Drivers.Zip(percentages, (d, p) => Hover(d, p, history)).ToArray());
        bars.SetProperty("hovertemplate", "%{hovertext}<extra></extra>");
        return bars;
    }

    private static Layout Layout(RaceForecast forecast, RaceHistory history, ThemePalette palette)
    {
        // The places are numbers and the names only their labels: two drivers of one name stay two bars.
        var names = new LinearAxis();
        names.SetProperty("tickmode", "array");
        names.SetProperty("tickvals", Places(forecast));
        names.SetProperty("ticktext", forecast.Drivers.Select(d => Text(history.Drivers[d.Driver].Name)).ToArray());
        names.SetProperty("range", new[] { forecast.Drivers.Count + 0.5, 0.5 });
        names.SetProperty("fixedrange", true);
        names.SetProperty("automargin", true);
        names.SetProperty("showgrid", false);
        names.SetProperty("zeroline", false);
        names.SetProperty("ticks", "");
        names.SetProperty("ticklabelstandoff", 6);

        var percent = new LinearAxis();
        percent.SetProperty("range", new[] { 0, forecast.Favourite.WinProbability * 100 * (1 + LabelRoom) });
        percent.SetProperty("fixedrange", true);
        percent.SetProperty("visible", false);

        var font = new Font();
        font.SetProperty("family", "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif");
        font.SetProperty("size", 13);
        font.SetProperty("color", palette.Text);
        var margin = new Margin();
        foreach (var side in (string[])["l", "r", "t", "b", "pad"]) margin.SetProperty(side, 0);
        var hover = new Hoverlabel();
        hover.SetProperty("bgcolor", palette.HoverBackground);
        hover.SetProperty("bordercolor", palette.Outline);
        hover.SetProperty("font", font);
        hover.SetProperty("align", "left");

        var layout = new Layout();
        layout.SetProperty("height", PixelsPerDriver * forecast.Drivers.Count);
        layout.SetProperty("autosize", true);
        layout.SetProperty("margin", margin);
        layout.SetProperty("font", font);
        layout.SetProperty("hoverlabel", hover);
        layout.SetProperty("dragmode", false);
        layout.SetProperty("showlegend", false);
        layout.SetProperty("paper_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("plot_bgcolor", "rgba(0,0,0,0)");
        layout.SetProperty("xaxis", percent);
        layout.SetProperty("yaxis", names);
        return layout;
    }

    private static int[] Places(RaceForecast forecast) => [.. Enumerable.Range(1, forecast.Drivers.Count)];

    private static string Hover(DriverForecast driver, decimal percent, RaceHistory history) => string.Join(
        "<br>",
        $"<b>{Text(history.Drivers[driver.Driver].Name)}</b>",
        Text(history.Constructors[driver.Constructor].Name),
        $"Win {Percent(percent)}",
        $"Podium {Percent((decimal)driver.PodiumProbability * 100)}",
        $"Points {Percent((decimal)driver.PointsProbability * 100)}");

    private static string Percent(decimal percent) => string.Create(CultureInfo.InvariantCulture, $"{percent:F1}\u00a0%");

    // plotly.js reads labels as a small subset of HTML.
    private static string Text(string name) => name
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
