using System.Globalization;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Scorecard;

/// <summary>Title odds before every race of past seasons, against who became champion.</summary>
internal static class SeasonOdds
{
    private const int Simulations = 5_000;

    /// <summary>What a champion is given at least who never won the title in a simulation.</summary>
    private const double Least = 1.0 / Simulations;

    public static int Run(RaceHistory history, WalkForwardOptions options, CancellationToken cancellationToken)
    {
        var outlooks = Outlooks(history, options, cancellationToken);
        Report(history, outlooks, "strengths that drift", FormUncertainty.Usual);
        Report(history, outlooks, "strengths taken for exact", FormUncertainty.None);
        return 0;
    }

    /// <summary>Forecasts of the rest of each season that is over.</summary>
    public static IReadOnlyList<SeasonOutlook> Outlooks(RaceHistory history, WalkForwardOptions options, CancellationToken cancellationToken)
    {
        var underWay = history.NextRace?.Key.Season;
        return [.. SeasonWalkForward.Run(history, new EnsembleForecaster(), options, cancellationToken).Where(o => o.Forecasts[0].Race.Season != underWay)];
    }

    private static void Report(RaceHistory history, IReadOnlyList<SeasonOutlook> outlooks, string name, FormUncertainty form)
    {
        var rows = outlooks.Select(o => Score(history, o, form)).ToArray();
        Console.WriteLine(Text($"Title odds, {name}: {rows.Length} races of {rows.Select(r => r.Season).Distinct().Count()} seasons"));
        Console.WriteLine("season done: races, drivers' log loss, Brier, leader-table log loss, Brier, paired difference (95 % over seasons); constructors' log loss, Brier");
        foreach (var part in rows.GroupBy(r => r.Part).OrderBy(g => g.Key).Append(rows.GroupBy(_ => "all").Single()))
        {
            double[] bySeason = [.. part.GroupBy(r => r.Season).Select(g => g.Average(r => r.LogLoss - r.TableLogLoss))];
            Console.WriteLine(Text($"{part.Key,-14} {part.Count(),3}  {part.Average(r => r.LogLoss):F3} {part.Average(r => r.Brier):F3}  {part.Average(r => r.TableLogLoss):F3} {part.Average(r => r.TableBrier):F3}  {MeanDifference.Text(bySeason)}  {part.Average(r => r.CarLogLoss):F3} {part.Average(r => r.CarBrier):F3}"));
        }

        foreach (var season in rows.GroupBy(r => r.Season)) Console.WriteLine(Text($"{season.Key}  {season.Average(r => r.LogLoss):F3} {season.Average(r => r.TableLogLoss):F3}"));
        var favourites = rows.GroupBy(r => Math.Min(9, (int)(r.Favourite * 10))).OrderBy(g => g.Key);
        Console.WriteLine("favourite forecast/came: " + string.Join("  ", favourites.Select(g => Text($"{g.Average(r => r.Favourite):F2}/{g.Average(r => r.FavouriteWon ? 1 : 0):F2} ({g.Count()})"))));
    }

    private static Row Score(RaceHistory history, SeasonOutlook outlook, FormUncertainty form)
    {
        var next = outlook.Forecasts[0].Race;
        var last = history.CompletedRaces.Last(r => r.Key.Season == next.Season);
        var end = Standings.After(history, last.Key);
        var (champion, car) = (end.Drivers[0].Driver, end.Constructors[0].Constructor);
        var forecast = SeasonSimulation.Run(outlook.History, outlook.Forecasts, new SeasonSimulationOptions { Simulations = Simulations, Form = form });
        double[] odds = [.. forecast.Drivers.Select(d => d.TitleProbability)];
        var won = forecast.Drivers.Select(d => d.Driver == champion).ToArray();
        double[] carOdds = [.. forecast.Constructors.Select(c => c.TitleProbability)];
        var carWon = forecast.Constructors.Select(c => c.Constructor == car).ToArray();
        var table = PointsTable([.. forecast.Drivers.Select(d => d.Points)], forecast.RacesLeft);
        var done = (double)forecast.RacesRun / (forecast.RacesRun + forecast.RacesLeft);
        var part = forecast.RacesRun == 0 ? "0 before it" : done < 0.25 ? "1 under 25 %" : done < 0.5 ? "2 to 50 %" : done < 0.75 ? "3 to 75 %" : "4 over 75 %";
        return new Row(next.Season, part, LogLoss(odds, won), Brier(odds, won), LogLoss(table, won), Brier(table, won), LogLoss(carOdds, carWon), Brier(carOdds, carWon), odds[0], won[0]);
    }

    /// <summary>
    /// What the table of points alone says: a softmax of points, in which a gap weighs the more the fewer races are left. The 6 points are the
    /// best for the seasons 2010 to 2013.
    /// </summary>
    private static double[] PointsTable(double[] points, int racesLeft)
    {
        var weights = Array.ConvertAll(points, p => Math.Exp((p - points.Max()) / (PointsOfARace * Math.Sqrt(racesLeft))));
        return Array.ConvertAll(weights, w => w / weights.Sum());
    }

    private const double PointsOfARace = 6;

    private static double LogLoss(double[] odds, bool[] won) => -Math.Log(Math.Max(Least, odds.Zip(won).FirstOrDefault(p => p.Second).First));

    private static double Brier(double[] odds, bool[] won) => odds.Zip(won, (p, w) => Math.Pow(p - (w ? 1 : 0), 2)).Sum();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(
        int Season, string Part, double LogLoss, double Brier, double TableLogLoss, double TableBrier, double CarLogLoss, double CarBrier, double Favourite, bool FavouriteWon);
}
