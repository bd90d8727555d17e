using F1Predict.Benchmarks;
using F1Predict.Data;
using F1Predict.Models;
using Spectre.Console;

namespace F1Predict.Scorecard;

/// <summary>Walks, scores, prints and writes.</summary>
internal static class ScorecardRun
{
    private const int NarrowestTable = 160;
    private const int Stopped = 130;

    public static int Run(ScorecardRequest request, CancellationToken cancellationToken)
    {
        try
        {
            // A page that cannot be written to is better known before the walk than after it.
            var page = request.Docs is null ? null : new DocumentationPage(request.Docs);
            var history = HistoryFile.Open(request.Data);
            using var resume = request.Resume?.Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var store = resume is null ? null : new ForecastStore(resume);
            MomentCards[] moments = [.. request.Moments.Select(moment => Walk(history, request, moment, store, cancellationToken))];
            if (!Console.IsErrorRedirected) Console.Error.WriteLine();
            Print(request, moments);
            if (request.Json is not null) ScorecardJson.Write(request.Json, history, request, moments);
            if (request.Forecasts is not null) WalkForwardFile.Write(request.Forecasts, history, moments);
            page?.Write(ScorecardMarkdown.Of(history, request, moments));
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped.");
            return Stopped;
        }
        catch (Exception e) when (e is RaceDataException or ArgumentException or IOException or InvalidDataException or Models.XGBoost.XGBoostNotFoundException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static MomentCards Walk(RaceHistory history, ScorecardRequest request, ForecastMoment moment, ForecastStore? store, CancellationToken cancellationToken)
    {
        var options = new WalkForwardOptions { From = request.From, To = request.To, Moment = moment, RefitEvery = request.RefitEvery };
        var cards = new List<(string, Models.Scorecard)>();
        foreach (var f in Forecasters.All.Where(f => request.Forecaster == "all" || f.Name == request.Forecaster))
        {
            var progress = Console.IsErrorRedirected ? null : new Progress<int>(done => Console.Error.Write($"\r{Moments.Name(moment)}, {f.Name}: {done} races        "));
            cards.Add((f.Name, Models.Scorecard.Of(WalkForward.Run(history, f, options, store, progress, cancellationToken))));
        }

        return new MomentCards(moment, cards);
    }

    private static void Print(ScorecardRequest request, IReadOnlyList<MomentCards> moments)
    {
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, NarrowestTable);
        foreach (var moment in moments)
        {
            AnsiConsole.WriteLine($"{Moments.Heading(moment.Moment)}: {moment.Cards[0].Card.Races} races from {request.From} to {request.To}, fitted every {request.RefitEvery} race(s)");
            foreach (var table in ScorecardTables.Summary(moment).Where(t => t.Rows.Count > 0)) AnsiConsole.Write(table.ToConsole());
        }

        if (Targets.Check(moments) is { Rows.Count: > 0 } targets) AnsiConsole.Write(targets.ToConsole());
    }
}
