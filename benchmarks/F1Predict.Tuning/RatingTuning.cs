using System.CommandLine;
using System.Globalization;
using F1Predict.Data;
using F1Predict.Ratings;
using Spectre.Console;

namespace F1Predict.Tuning;

/// <summary>Searches the options of a rating rule and prints them beside the defaults.</summary>
internal static class RatingTuning
{
    /// <summary>How often a try fits its sharpness; the scores that are printed fit it before every race.</summary>
    private const int RefitEvery = 10;

    private static readonly (string Name, RaceKey From, RaceKey To)[] Periods =
    [
        ("2012-2019", new(2012, 1), new(2019, 99)), ("2020-2025", new(2020, 1), new(2025, 99)), ("2014-01 to 2026-05", new(2014, 1), new(2026, 5)),
    ];

    public static Command Command<TOptions>(string name, TOptions defaults, IReadOnlyList<Parameter<TOptions>> parameters, Func<TOptions, IRatingRule> rule)
    {
        var tries = new Option<int>("--tries") { Description = "Tries of each search; 0 scores the defaults alone.", DefaultValueFactory = _ => 600 };
        var seed = new Option<int[]>("--seed") { Description = "A search for each seed.", DefaultValueFactory = _ => [1], AllowMultipleArgumentsPerToken = true };
        var command = new Command(name, "Random search from the defaults, on the log loss of the winner over 2012 to 2019.") { tries, seed };
        command.SetAction(parsed => Run(defaults, parameters, rule, parsed.GetValue(tries), parsed.GetValue(seed)!));
        return command;
    }

    private static void Run<TOptions>(TOptions defaults, IReadOnlyList<Parameter<TOptions>> parameters, Func<TOptions, IRatingRule> rule, int tries, int[] seeds)
    {
        var history = RaceHistory.LoadBundled();

        // What may choose ends with 2019: later races are not even rated.
        var early = history.Before(new RaceKey(2020, 1));
        double Loss(TOptions options) => new RatingWalk(early, rule(options), RefitEvery).Score(Periods[0].From, Periods[0].To).LogLoss;
        var found = tries == 0 ? [] : seeds.AsParallel().AsOrdered().Select(seed => RandomSearch.Run(defaults, parameters, Loss, tries, seed)).ToArray();
        (string Name, TOptions Options, IRatingRule Rule)[] columns =
        [
            ("defaults", defaults, rule(defaults)),
            ("retirements last", defaults, new RetirementsLast(rule(defaults))),
            .. found.Select((options, i) => (Text(seeds[i], "'seed' 0"), options, rule(options))),
        ];
        var table = new Table().AddColumn("");
        foreach (var column in columns) table.AddColumn(new TableColumn(column.Name).RightAligned());
        foreach (var parameter in parameters) table.AddRow([parameter.Name, .. columns.Select(c => Text(parameter.Get(c.Options), "0.###"))]);
        var walks = Array.ConvertAll(columns, c => new RatingWalk(history, c.Rule));
        foreach (var period in Periods)
        {
            var scores = Array.ConvertAll(walks, walk => walk.Score(period.From, period.To));
            table.AddRow([$"log loss {period.Name}", .. scores.Select(s => Text(s.LogLoss, "0.0000"))]);
            table.AddRow([$"winner in top 3 {period.Name}", .. scores.Select(s => Text(s.Top3, "0.000"))]);
        }

        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 120);
        AnsiConsole.Write(table);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
