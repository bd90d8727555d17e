using System.Globalization;
using F1Predict.Benchmarks;
using F1Predict.Data;
using F1Predict.Models;
using Spectre.Console;

namespace F1Predict.Scorecard;

/// <summary>Walks, scores and prints.</summary>
internal static class ScorecardRun
{
    private const int NarrowestTable = 120;

    public static int Run(WalkForwardOptions options, string forecaster, FileInfo? json, string? data, CancellationToken cancellationToken)
    {
        try
        {
            var history = HistoryFile.Open(data);
            var chosen = Forecasters.All.Where(f => forecaster == "all" || f.Name == forecaster);
            var scored = new Dictionary<string, IReadOnlyList<ScoredForecast>>();
            foreach (var f in chosen)
            {
                var progress = Console.IsErrorRedirected ? null : new Progress<int>(done => Console.Error.Write($"\r{f.Name}: {done} races   "));
                scored[f.Name] = WalkForward.Run(history, f, options, progress, cancellationToken);
            }

            if (!Console.IsErrorRedirected) Console.Error.WriteLine();
            Print(scored, options);
            if (json is not null) ScorecardJson.Write(json, history, options, scored);
            return 0;
        }
        catch (Exception e) when (e is RaceDataException or ArgumentException or IOException or Models.XGBoost.XGBoostNotFoundException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static void Print(Dictionary<string, IReadOnlyList<ScoredForecast>> scored, WalkForwardOptions options)
    {
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, NarrowestTable);
        var table = new Table().Title($"{options.From} to {options.To}, {options.Moment}, fitted every {options.RefitEvery} race(s)");
        table.AddColumn("forecaster");
        foreach (var heading in (string[])["races", "winner named", "in top 3", "log loss", "95 %", "Brier (sum)", "Brier (mean)"])
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var (name, forecasts) in scored)
        {
            var score = Score.Of(forecasts);
            var (low, high) = Bootstrap.Interval95([.. forecasts.Select(f => f.LogLoss)]);
            table.AddRow(
                name, Text(score.Races, "0"), Text(score.WinnerNamed, "0.000"), Text(score.WinnerInTop3, "0.000"), Text(score.LogLoss, "0.0000"),
                $"{Text(low, "0.00")}-{Text(high, "0.00")}", Text(score.BrierSum, "0.0000"), Text(score.BrierMean, "0.0000"));
        }

        AnsiConsole.Write(table);
        foreach (var line in Comparisons(scored)) AnsiConsole.WriteLine(line);
    }

    /// <summary>The last forecaster against each other one, race by race.</summary>
    private static IEnumerable<string> Comparisons(Dictionary<string, IReadOnlyList<ScoredForecast>> scored)
    {
        var (best, own) = scored.Last();
        foreach (var (name, other) in scored.Where(p => p.Key != best))
        {
            double[] gains = [.. own.Zip(other, (a, b) => a.LogLoss - b.LogLoss)];
            var (low, high) = Bootstrap.Interval95(gains);
            yield return $"log loss of {best} less that of {name}, paired: {Text(gains.Average(), "+0.000;-0.000")} (95 % {Text(low, "+0.000;-0.000")} to {Text(high, "+0.000;-0.000")})";
        }
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
