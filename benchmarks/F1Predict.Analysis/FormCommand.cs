using System.CommandLine;
using F1Predict.Data;
using F1Predict.Ratings;
using Spectre.Console;

namespace F1Predict.Analysis;

/// <summary>Who is improving and who is fading after the last race of a season, and how teammates compare in it.</summary>
internal static class FormCommand
{
    public static Command Create()
    {
        var season = new Option<int?>("--season") { Description = "The season; the last with a race when left out." };
        return new Command("form", "Form trends after the last race of a season, and its teammates.") { season }
            .Printing((parsed, history) => Print(history, parsed.GetValue(season) ?? history.DataThrough?.Season ?? 0));
    }

    private static void Print(RaceHistory history, int season)
    {
        RatedRace[] rated = [.. RatedRace.All(history).Where(r => r.Race.Key.Season <= season)];
        if (rated.Length == 0 || rated[^1].Race.Key.Season != season) throw new ArgumentException($"There is no race of {season} in the history.");
        var trends = FormTrends.After(rated);
        Print($"Drivers after {trends.Through}", trends.Drivers.Select(f => (history.Drivers[f.Driver].Name, f.QualifyingGap, f.Surprise, f.PointsShare)));
        Print($"Teams after {trends.Through}", trends.Constructors.Select(f => (history.Constructors[f.Lineage].Name, f.QualifyingGap, f.Surprise, f.PointsShare)));
        var pairs = Tables.Of($"Teammates of {season}", "first / second", "team", "races", "qualifying", "median gap %", "race", "points");
        foreach (var pair in TeammateComparison.Of(history, season))
        {
            pairs.AddRow(
                $"{history.Drivers[pair.First].Name} / {history.Drivers[pair.Second].Name}", history.Constructors[pair.Team].Name, Tables.Text(pair.Races),
                $"{pair.FirstAheadInQualifying}-{pair.SecondAheadInQualifying}",
                pair.MedianQualifyingGap is { } gap ? Tables.Signed(gap, "0.000") : "",
                $"{pair.FirstAheadInRace}-{pair.SecondAheadInRace}",
                $"{Tables.Text(pair.FirstPoints, "0.#")}-{Tables.Text(pair.SecondPoints, "0.#")}");
        }

        Tables.Print(pairs);
    }

    private static void Print(string title, IEnumerable<(string Name, Trend? Gap, Trend? Surprise, Trend? Points)> forms)
    {
        var table = Tables.Of(title, "", "measure", "races", "level", "slope a race (95 %)", "R2", "verdict");
        foreach (var (name, gap, surprise, points) in forms.Where(f => (f.Gap ?? f.Surprise ?? f.Points) is not null))
        {
            foreach (var (measure, trend, digits) in ((string, Trend?, string)[])[("qualifying gap %", gap, "0.000"), ("surprise", surprise, "0.000"), ("points share", points, "0.0000")])
            {
                if (trend is null) continue;
                table.AddRow(
                    name, measure, Tables.Text(trend.Races), Tables.Text(trend.Level, digits),
                    Tables.Interval(trend.Slope, trend.SlopeLow, trend.SlopeHigh, digits), Tables.Text(trend.RSquared, "0.00"), $"{trend.Verdict}");
            }
        }

        Tables.Print(table);
    }
}
