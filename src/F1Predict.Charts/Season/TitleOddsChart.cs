using F1Predict.Data;
using F1Predict.Models;
using static F1Predict.Charts.PlotlyText;

namespace F1Predict.Charts;

/// <summary>Who may become champion: a bar a driver or a constructor, the likeliest on top.</summary>
public static class TitleOddsChart
{
    /// <summary>Draws the drivers' title. The percentages, that of all others included, sum to 100.0.</summary>
    /// <param name="forecast">How the season may end.</param>
    /// <param name="history">Where the names are.</param>
    /// <param name="most">How many get a bar of their own, at least 1; the others share one. Default 8.</param>
    /// <exception cref="KeyNotFoundException">The history does not know somebody of the forecast.</exception>
    public static Chart Drivers(SeasonForecast forecast, RaceHistory history, int most = 8)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(history);
        return Draw($"Chance to become champion of {forecast.Season}", forecast, most, [.. forecast.Drivers.Select(d =>
            new Contender(history.Drivers[d.Driver].Name, history.ColourOf(d.Driver), d.TitleProbability, d.Points, d.ExpectedPoints))]);
    }

    /// <summary>Draws the constructors' title.</summary>
    /// <inheritdoc cref="Drivers"/>
    public static Chart Constructors(SeasonForecast forecast, RaceHistory history, int most = 8)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(history);
        return Draw($"Chance of the constructors' title of {forecast.Season}", forecast, most, [.. forecast.Constructors.Select(c =>
        {
            var team = history.Constructors[c.Constructor];
            return new Contender(team.Name, TeamColours.Of(team), c.TitleProbability, c.Points, c.ExpectedPoints);
        })]);
    }

    private static Chart Draw(string title, SeasonForecast forecast, int most, Contender[] contenders)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (contenders.Length == 0) return Chart.Empty(title, "There is nobody to choose from yet.");
        var percentages = RoundedPercentages.Of([.. contenders.Select(c => c.Probability)], 1);
        var bars = contenders.Zip(percentages, (c, percent) => new ProbabilityBar(
            c.Name,
            c.Colour,
            percent,
            $"{Percent((double)percent)}  {Number(c.Points, "0.#")} points",
            Lines(Escape(c.Name), $"Title {Percent((double)percent)}", $"{Number(c.Points, "0.#")} points now", $"{Number(c.ExpectedPoints, "0")} expected at the end"))).Take(most).ToList();
        if (percentages.Skip(most).Sum() is var rest && contenders.Length > most)
            bars.Add(new ProbabilityBar($"{contenders.Length - most} others", TeamColours.Neutral, rest, Percent((double)rest), $"{contenders.Length - most} others together"));
        var left = forecast.RacesLeft switch { 0 => "with the season over", 1 => "with a race to come", var races => $"with {races} races to come" };
        var alt = $"Bar chart. {title}, {left}: {List([.. bars.Take(Math.Min(3, contenders.Length)).Select(b => $"{b.Name} {Percent((double)b.Percent)}")])}.";
        return new Chart($"{title}, {left}", alt, palette => ProbabilityBar.Draw(bars, palette, "Chance of the title, %"));
    }

    private sealed record Contender(string Name, string Colour, double Probability, double Points, double ExpectedPoints);
}
