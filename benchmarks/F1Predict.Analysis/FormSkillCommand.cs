using System.CommandLine;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;
using Spectre.Console;

namespace F1Predict.Analysis;

/// <summary>Whether trends of drivers tell anything of the races that follow, and with which window and half-life.</summary>
internal static class FormSkillCommand
{
    private static readonly int[] Windows = [10, 20, 30];
    private static readonly double[] HalfLives = [5, 10, double.PositiveInfinity];

    public static Command Create()
    {
        var from = new Option<int>("--from") { Description = "The first season whose races are forecast.", DefaultValueFactory = _ => 2010 };
        var to = new Option<int>("--to") { Description = "The last season whose races are forecast.", DefaultValueFactory = _ => 2019 };
        return new Command("form-skill", "Walk-forward: do form trends of drivers say anything of the next races?") { from, to }
            .Printing((parsed, history) => Print(RatedRace.All(history), parsed.GetValue(from), parsed.GetValue(to)));
    }

    private static void Print(IReadOnlyList<RatedRace> rated, int from, int to)
    {
        var table = Tables.Of(
            $"Root mean square error of the next race, {from} to {to}, where all have a trend", "measure", "seasons", "window", "half-life", "cases",
            "mean of window", "level", "level + slope");
        foreach (var measure in FormMeasure.All)
        {
            var choices = Choices().Select(options => (Options: options, Cases: FormCase.All(rated, measure, options, from, to))).ToArray();
            var common = choices.Select(c => c.Cases.Select(Key)).Aggregate((one, other) => one.Intersect(other)).ToHashSet();
            foreach (var (options, all) in choices)
            {
                var cases = all.FindAll(c => common.Contains(Key(c)));
                table.AddRow(
                    measure.Name, options.AcrossSeasons ? "across" : "one", Tables.Text(options.Window),
                    double.IsInfinity(options.HalfLife) ? "none" : Tables.Text(options.HalfLife, "0"), Tables.Text(cases.Count),
                    Rms(cases, c => c.Mean), Rms(cases, c => c.Trend.Level), Rms(cases, c => c.Trend.Level + c.Trend.Slope));
            }
        }

        Tables.Print(table);
        var verdicts = Tables.Of(
            $"Against the mean of the window, in the measure's unit; + is better; {from} to {to}, defaults", "measure", "verdict", "cases", "share",
            "level (claimed)", "next 5 races (95 %)");
        foreach (var measure in FormMeasure.All)
        {
            var cases = FormCase.All(rated, measure, new FormTrendOptions(), from, to);
            foreach (var group in cases.GroupBy(c => c.Trend.Verdict).OrderBy(g => g.Key))
            {
                // Cases of one driver in one season overlap: they are one draw.
                double[] draws = [.. group.GroupBy(c => (c.Driver, c.Race.Season)).Select(g => g.Average(c => measure.Sign * (c.Next5 - c.Mean)))];
                double[] claims = [.. group.GroupBy(c => (c.Driver, c.Race.Season)).Select(g => g.Average(c => measure.Sign * (c.Trend.Level - c.Mean)))];
                var (low, high) = Bootstrap.Interval95(draws);
                verdicts.AddRow(
                    measure.Name, $"{group.Key}", Tables.Text(group.Count()), Tables.Text(group.Count() / (double)cases.Count, "0.0 %"),
                    Tables.Signed(claims.Average(), "0.0000"), Tables.Interval(draws.Average(), low, high, "0.0000"));
            }
        }

        Tables.Print(verdicts);
    }

    private static IEnumerable<FormTrendOptions> Choices() =>
        from across in (bool[])[true, false]
        from window in Windows
        from halfLife in HalfLives
        select new FormTrendOptions { Window = window, HalfLife = halfLife, AcrossSeasons = across };

    private static (DriverId, RaceKey) Key(FormCase c) => (c.Driver, c.Race);

    private static string Rms(List<FormCase> cases, Func<FormCase, double> forecast) =>
        Tables.Text(Math.Sqrt(cases.Average(c => (c.Next - forecast(c)) * (c.Next - forecast(c)))), "0.0000");
}
