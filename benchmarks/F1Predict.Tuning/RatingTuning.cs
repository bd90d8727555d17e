using System.CommandLine;
using System.Globalization;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;
using F1Predict.Scorecard;
using Spectre.Console;

namespace F1Predict.Tuning;

/// <summary>Searches the options of a rating rule and prints them beside the defaults.</summary>
internal static class RatingTuning
{
    /// <summary>How often a try fits its sharpness; the scores that are printed fit it before every race.</summary>
    private const int RefitEvery = 10;

    private static readonly (string Name, RaceKey From, RaceKey To)[] Periods =
    [
        ("2012-2019", RatingWalk.First, new(2019, 99)), ("2020-2025", new(2020, 1), new(2025, 99)), ("2014-01 to 2026-05", new(2014, 1), new(2026, 5)),
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
        double Loss(TOptions options) => new RatingWalk(early, rule(options), RefitEvery).Races.Average(r => r.LogLoss);
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
        var walks = Array.ConvertAll(columns, c => new RatingWalk(history, c.Rule).Races);
        var leader = LeaderOfTheTable(history);
        foreach (var (period, from, to) in Periods)
        {
            int[] races = [.. Enumerable.Range(0, leader.Length).Where(i => leader[i].Race >= from && leader[i].Race <= to)];
            table.AddEmptyRow();
            table.AddRow([$"{period}: log loss", .. walks.Select(w => Text(races.Average(i => w[i].LogLoss), "0.0000"))]);
            table.AddRow(["winner in top 3", .. walks.Select(w => Text(races.Average(i => w[i].InTop3), "0.000"))]);
            table.AddRow(["log loss less leader's, 95 %", .. walks.Select(w => MeanDifference.Text([.. races.Select(i => w[i].LogLoss - leader[i].LogLoss)]))]);
            table.AddRow(["less defaults', 95 %", "", .. walks.Skip(1).Select(w => MeanDifference.Text([.. races.Select(i => w[i].LogLoss - walks[0][i].LogLoss)]))]);
        }

        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 160);
        AnsiConsole.Write(table);
    }

    /// <summary>What how often each place of the championship table has won is worth, over the same races.</summary>
    private static ScoredWinner[] LeaderOfTheTable(RaceHistory history)
    {
        var options = new WalkForwardOptions { From = RatingWalk.First, To = history.DataThrough!.Value, Moment = ForecastMoment.BeforeWeekend };
        return [.. WalkForward.Run(history, new ChampionshipLeaderForecaster(), options).Select(f => new ScoredWinner(f.Race, f.LogLoss, f.WinnerInTop(3)))];
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
