using System.Globalization;
using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Notebooks;

/// <summary>A forecast, a row a driver. The chances to win sum to 100.0 %.</summary>
internal static class ForecastTable
{
    public static Table Of(RaceForecast forecast, KnownNames names)
    {
        var wins = RoundedPercentages.Of([.. forecast.Drivers.Select(d => d.WinProbability)], 1);
        var most = forecast.Drivers.Select(d => d.WinProbability).DefaultIfEmpty(1).Max();
        return new Table(
            $"{names.Of(forecast.Race)}, {Words(forecast.Moment)}",
            [("Driver", false), ("Team", false), ("Win", true), ("Podium", true), ("Points", true), ("Expected place", true), ("Not classified", true)],
            [.. forecast.Drivers.Zip(wins, (driver, win) => new Table.Cell[]
            {
                new(names.Of(driver.Driver)),
                new(names.Of(driver.Constructor)),
                new(Percent(win), driver.WinProbability / most, names.ColourOf(driver.Constructor)),
                new(Percent((decimal)driver.PodiumProbability * 100)),
                new(Percent((decimal)driver.PointsProbability * 100)),
                new(driver.ExpectedPosition.ToString("F1", CultureInfo.InvariantCulture)),
                new(Percent((decimal)driver.RetireProbability * 100)),
            })],
            $"Model {forecast.ModelVersion}, data through {(forecast.DataThrough is { } last ? names.Of(last) : "no race")}.");
    }

    private static string Percent(decimal percent) => string.Create(CultureInfo.InvariantCulture, $"{percent:F1}\u00a0%");

    private static string Words(ForecastMoment moment) => moment switch
    {
        ForecastMoment.BeforeWeekend => "before the weekend",
        ForecastMoment.AfterPractice => "after practice",
        _ => "after qualifying",
    };
}
