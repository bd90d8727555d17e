using System.CommandLine;
using F1Predict.Data;
using F1Predict.Ratings;
using Spectre.Console;

namespace F1Predict.Analysis;

/// <summary>What dry, mixed and wet races are like, who gains in the rain, and what temperature does.</summary>
internal static class WeatherCommand
{
    private const int WideTable = 180;

    public static Command Create()
    {
        var before = BeforeOption.Create();
        var rain = new Option<double[]>("--rain") { Description = "Probabilities of rain to give an outlook for.", DefaultValueFactory = _ => [0, 0.25, 0.5, 0.75, 1] };
        return new Command("weather", "Dry, mixed and wet races, wet effects, temperature, and what a probability of rain means.") { before, rain }
            .Printing((parsed, history) => Print(history.Before(parsed.GetValue(before)), parsed.GetValue(rain)!));
    }

    private static void Print(RaceHistory history, double[] rain)
    {
        var impact = WeatherImpact.Of(history);
        var conditions = Tables.Of($"Conditions, races to {history.DataThrough} (95 %)", "", "races", "favourite beaten", "pole beaten", "grid decides", "retired", "flattening raw", "flattening");
        foreach (var c in impact.Conditions)
        {
            conditions.AddRow(
                $"{c.Conditions}", Tables.Text(c.Races), Text(c.FavouriteBeaten), Text(c.PoleBeaten), Text(c.GridDecides), Text(c.RetirementShare),
                c.Flattening?.Raw is { } raw ? Tables.Text(raw, "0.00") : "-",
                c.Flattening is { } f ? $"{Tables.Text(f.Value, "0.00")} ({Tables.Text(f.Low, "0.00")}-{Tables.Text(f.High, "0.00")})" : "-");
        }

        Tables.Print(conditions, WideTable);
        Print("Drivers, largest wet effect first", impact.DriverDeviation, impact.Drivers.Select(d => (history.Drivers[d.Key].Name, d.Value)));
        Print("Teams, largest wet effect first", impact.ConstructorDeviation, impact.Constructors.Select(c => (history.Constructors[c.Key].Name, c.Value)));
        Print(impact);
        var outlooks = Tables.Of("Outlook", "probability of rain", "dry", "mixed", "wet", "expected flattening");
        foreach (var probability in rain)
        {
            var outlook = impact.Expect(probability);
            outlooks.AddRow(
                Tables.Text(probability, "0.00"), Tables.Text(outlook.Mix.Dry, "0.000"), Tables.Text(outlook.Mix.Mixed, "0.000"),
                Tables.Text(outlook.Mix.Wet, "0.000"), Tables.Text(outlook.Flattening, "0.000"));
        }

        Tables.Print(outlooks);
    }

    private static void Print(string title, double? deviation, IEnumerable<(string Name, WetEffect Effect)> effects)
    {
        var spread = deviation is { } d ? Tables.Text(d, "0.000") : "not known";
        var table = Tables.Of($"{title}; true spread {spread}", "", "dry races", "wet races", "raw", "shrunk (95 %)");
        foreach (var (name, effect) in effects.OrderByDescending(e => Math.Abs(e.Effect.Difference.Value)).ThenBy(e => e.Name, StringComparer.Ordinal).Take(10))
        {
            var difference = effect.Difference;
            table.AddRow(
                name, Tables.Text(effect.DryRaces), Tables.Text(effect.WetRaces), difference.Raw is { } raw ? Tables.Text(raw, "+0.000;-0.000;0.000") : "-",
                Tables.Interval(difference.Value, difference.Low, difference.High, "0.000"));
        }

        Tables.Print(table);
    }

    private static void Print(WeatherImpact impact)
    {
        var table = Tables.Of("Ten degrees more of air temperature, dry races", "", "races", "change (95 %)", "verdict");
        foreach (var (name, effect) in (ReadOnlySpan<(string, TemperatureEffect?)>)[("share of retirements", impact.Retirements), ("favourite beaten", impact.Upsets)])
        {
            if (effect is not null)
                table.AddRow(name, Tables.Text(effect.Races), Tables.Interval(10 * effect.PerDegree, 10 * effect.Low, 10 * effect.High, "0.000"), effect.IsFound ? "found" : "no effect found");
        }

        Tables.Print(table);
    }

    private static string Text(ObservedRate rate) =>
        $"{rate.Successes}/{rate.Trials}{(rate.Value is { } value ? $", {Tables.Text(value, "0.00")} ({Tables.Text(rate.Low, "0.00")}-{Tables.Text(rate.High, "0.00")})" : "")}";

    private static string Text(ObservedMean? mean) =>
        mean is null ? "-" : $"{Tables.Text(mean.Value, "0.000")} ({Tables.Text(mean.Low, "0.000")}-{Tables.Text(mean.High, "0.000")})";
}
