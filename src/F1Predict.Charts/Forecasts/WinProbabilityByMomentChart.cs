using F1Predict.Data;
using F1Predict.Models;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>How the chances to win a race change as its weekend goes on: a line a driver.</summary>
public static class WinProbabilityByMomentChart
{
    /// <summary>Draws the forecasts of one race.</summary>
    /// <param name="forecasts">One a moment, in any order; with none the figure is empty.</param>
    /// <param name="history">Where the names are.</param>
    /// <param name="most">How many drivers are drawn, those whose chance was highest at some moment; at least 1. Default 6.</param>
    /// <exception cref="ArgumentException">The forecasts are of several races, or two are of one moment.</exception>
    /// <exception cref="KeyNotFoundException">The history does not know the race, a driver or a constructor of the forecasts.</exception>
    public static Chart Of(IReadOnlyList<RaceForecast> forecasts, RaceHistory history, int most = 6)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (forecasts.Count == 0) return Chart.Empty("Chance to win through the weekend", "There is no forecast yet.");
        if (forecasts.DistinctBy(f => f.Race).Skip(1).Any() || forecasts.DistinctBy(f => f.Moment).Count() < forecasts.Count)
            throw new ArgumentException($"One race, each moment once: here are {string.Join(", ", forecasts.Select(f => $"{f.Race} {f.Moment}"))}.", nameof(forecasts));

        RaceForecast[] sorted = [.. forecasts.OrderBy(f => f.Moment)];
        var drivers = sorted
            .SelectMany(f => f.Drivers.Zip(RoundedPercentages.Of([.. f.Drivers.Select(d => d.WinProbability)], 1), (d, percent) => (d.Driver, d.Constructor, d.WinProbability, Percent: (double)percent)))
            .GroupBy(d => d.Driver)
            .OrderByDescending(d => d.Max(f => f.WinProbability)).ThenBy(d => d.Key.Value, StringComparer.Ordinal).Take(most).ToArray();
        var lines = drivers.OrderByDescending(d => d.Last().WinProbability).Select(driver =>
        {
            var entered = sorted.Where(f => f.Drivers.Any(d => d.Driver == driver.Key)).ToArray();
            return new LineSeries(
                history.Drivers[driver.Key].Name,
                TeamColours.Of(history.Constructors[driver.Last().Constructor]),
                entered.Select(f => Label(f.Moment)).ToArray(),
                [.. driver.Select(d => d.Percent)],
                [.. entered.Select(f => f.Moment.Words())]);
        }).ToArray();
        var race = history.Weekend(sorted[0].Race).Race.WithYear();
        var alt = $"Line chart of the chances to win the {race} {List([.. sorted.Select(f => f.Moment.Words())])}: " +
            $"{List([.. lines.Take(3).Select(l => $"{l.Name} {string.Join(", then ", l.Y.Select(Percent))}")])}.";
        return new Chart($"Chance to win through the weekend, {race}", alt, palette => new Drawing(
            LineSeries.Traces(lines, palette, "%{y:.1f} % %{text}"),
            330 + ThemeAxes.LegendHeight(lines.Length),
            new
            {
                showlegend = true,
                legend = palette.Legend(),
                xaxis = palette.Axis("Forecast made", new { type = "category", categoryorder = "array", categoryarray = sorted.Select(f => Label(f.Moment)).ToArray(), showgrid = false }),
                yaxis = palette.Axis("Chance to win, %", new { rangemode = "tozero" }),
            }));
    }

    private static string Label(ForecastMoment moment) => moment switch
    {
        ForecastMoment.BeforeWeekend => "before the<br>weekend",
        ForecastMoment.AfterPractice => "after<br>practice",
        _ => "after<br>qualifying",
    };
}
