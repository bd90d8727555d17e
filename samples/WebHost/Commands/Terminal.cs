using System.Globalization;
using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.Models;
using Spectre.Console;

namespace F1Predict.WebHost;

/// <summary>Prints forecasts and progress.</summary>
/// <param name="output">Answers.</param>
/// <param name="error">Progress and complaints.</param>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    private const int WidthOfFiles = 110;
    private const int ProgressCells = 24;

    // Only a terminal can take a line back.
    private readonly bool _live = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private string? _step;

    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>Shows how far a training, or other work, has come: one line that changes, or a line a step where the text goes to a file.</summary>
    public void ShowProgress(string step, double fraction, string work = "Training")
    {
        if (_live)
        {
            var cells = (int)Math.Round(Math.Clamp(fraction, 0, 1) * ProgressCells);
            var bar = new string('█', cells) + new string('░', ProgressCells - cells);
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{bar} {fraction * 100,3:F0} %  {work}: {step,-40}"));
        }
        else if (step != _step)
        {
            error.WriteLine($"{work}: {step}");
        }

        _step = step;
    }

    /// <summary>Takes the progress line back.</summary>
    public void EndProgress()
    {
        if (_live && _step is not null) error.Write($"\r{new string(' ', ProgressCells + 60)}\r");
        _step = null;
    }

    /// <summary>Prints a forecast as a table. The chances to win sum to 100.0 as they are shown.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="history">Where its names are, and the result once the race was run.</param>
    public void Print(RaceForecast forecast, RaceHistory history)
    {
        var console = NewConsole();
        var race = history.Weekend(forecast.Race).Race;
        var start = race.Sessions.Race is { } time
            ? time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : race.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{race.Name}[/] · {race.Key.Season} round {race.Key.Round} · {history.Circuits[race.Circuit].Name} · {start}");
        console.Write(Table(forecast, history));
        var last = forecast.DataThrough is { } through ? $"{through.Season} round {through.Round}" : "no race";
        console.MarkupLineInterpolated($"Made {Moments.WordsOf(forecast.Moment)} with data through {last}; model {forecast.ModelVersion}");
        if (history.FindCompleted(race.Key)?.Winner is { } winner) console.MarkupLineInterpolated($"Won by [bold]{history.Drivers[winner].Name}[/]");
        console.WriteLine();
    }

    /// <summary>Prints why a driver has the chance to win that the forecast gives: what each family of features multiplies it by.</summary>
    public void Print(Explanation explanation, RaceHistory history)
    {
        var console = NewConsole();
        var table = new Table().Border(TableBorder.Rounded).AddColumn("What").AddColumn(Number("Log-odds")).AddColumn(Number("Times"));
        foreach (var family in explanation.ByFamily()) AddRow(family.Family.ToString(), family.LogOdds);
        AddRow("Together", explanation.LogOdds);
        void AddRow(string name, double logOdds) =>
            table.AddRow(name, logOdds.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture), Math.Exp(logOdds).ToString("F2", CultureInfo.InvariantCulture));

        console.MarkupLineInterpolated(
            $"[bold]Why {history.Drivers[explanation.Driver].Name}[/] wins with {OneDecimal(explanation.WinProbability * 100)} %, against the average car of the field:");
        console.Write(table);
        console.WriteLine(explanation.ToText());
        console.WriteLine();
    }

    private IAnsiConsole NewConsole()
    {
        var toFile = !ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = toFile ? AnsiSupport.No : AnsiSupport.Detect,
        });
        if (toFile) console.Profile.Width = WidthOfFiles;
        return console;
    }

    private static Table Table(RaceForecast forecast, RaceHistory history)
    {
        var wins = RoundedPercentages.Of([.. forecast.Drivers.Select(d => d.WinProbability)], 1);
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn(Number("")).AddColumn("Driver").AddColumn("Team")
            .AddColumn(Number("Win %")).AddColumn(Number("Podium %")).AddColumn(Number("Points %")).AddColumn(Number("Finish"));
        for (var i = 0; i < forecast.Drivers.Count; i++)
        {
            var row = forecast.Drivers[i];
            table.AddRow(
                new Text($"{i + 1}"),
                new Text(history.Drivers[row.Driver].Name),
                new Text(history.Constructors[row.Constructor].Name),
                new Text(OneDecimal((double)wins[i]), new Style(decoration: Decoration.Bold)),
                new Text(OneDecimal(row.PodiumProbability * 100)),
                new Text(OneDecimal(row.PointsProbability * 100)),
                new Text(OneDecimal(row.ExpectedPosition)));
        }

        return table;
    }

    private static TableColumn Number(string header) => new TableColumn(header).RightAligned();

    private static string OneDecimal(double value) => value.ToString("F1", CultureInfo.InvariantCulture);
}
