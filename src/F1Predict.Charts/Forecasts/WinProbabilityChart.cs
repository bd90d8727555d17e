using F1Predict.Data;
using F1Predict.Models;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>Who is likely to win a race: a bar a driver, the likeliest on top.</summary>
public static class WinProbabilityChart
{
    /// <summary>
    /// Draws a forecast. Bars carry the team's colour; labels name the driver, the team and the probability in percent, which over the
    /// field sums to 100.0; hovering tells the chances of a podium and of points.
    /// </summary>
    /// <param name="forecast">The forecast to draw.</param>
    /// <param name="history">Where the names of its race, drivers and teams are.</param>
    /// <exception cref="KeyNotFoundException">The history does not know the race, a driver or a constructor of the forecast.</exception>
    public static Chart Of(RaceForecast forecast, RaceHistory history)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(history);
        var race = history.Weekend(forecast.Race).Race.WithYear();
        var assuming = $"{forecast.Moment.Words()}{forecast.Weather()}";
        var title = $"Chance to win, {race}, {assuming}";
        if (forecast.Drivers.Count == 0) return Chart.Empty(title, "Nobody is entered.");

        var percentages = RoundedPercentages.Of([.. forecast.Drivers.Select(d => d.WinProbability)], 1);
        ProbabilityBar[] bars = [.. forecast.Drivers.Zip(percentages, (driver, percent) =>
        {
            var (name, team) = (history.Drivers[driver.Driver].Name, history.Constructors[driver.Constructor]);
            var hover = Lines(
                Escape(name),
                Escape(team.Name),
                $"Win {Percent((double)percent)}",
                $"Podium {Percent(driver.PodiumProbability * 100)}",
                $"Points {Percent(driver.PointsProbability * 100)}");
            return new ProbabilityBar(name, TeamColours.Of(team), percent, $"{Percent((double)percent)}  {Escape(team.Name)}", hover);
        })];
        var first = bars.Take(3).Select(b => $"{b.Name} {Percent((double)b.Percent)}").ToArray();
        var rest = bars.Length > 3 ? $"; the other {bars.Length - 3} share {Percent((double)percentages.Skip(3).Sum())}" : "";
        var alt = $"Bar chart of the chances to win the {race}, forecast {assuming}: {List(first)}{rest}.";
        return new Chart(title, alt, palette => ProbabilityBar.Draw(bars, palette, "Chance to win, %"));
    }
}
