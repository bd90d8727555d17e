using System.CommandLine;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Scorecard;

var from = new Option<RaceKey>("--from") { Description = "First race to forecast, for example 2014-01.", CustomParser = r => Parsing.Race(r), Required = true };
var to = new Option<RaceKey>("--to") { Description = "Last race to forecast.", CustomParser = r => Parsing.Race(r), Required = true };
var moment = new Option<ForecastMoment>("--moment")
{
    Description = "before-weekend, after-practice or after-qualifying.",
    CustomParser = r => Parsing.Moment(r),
    DefaultValueFactory = _ => ForecastMoment.AfterQualifying,
};
var forecaster = new Option<string>("--forecaster") { Description = "all, or a name.", DefaultValueFactory = _ => "all" };
forecaster.AcceptOnlyFromAmong(["all", .. Forecasters.All.Select(f => f.Name)]);
var refit = new Option<int>("--refit") { Description = "Fit anew every n races.", DefaultValueFactory = _ => 1 };
var json = new Option<FileInfo?>("--json") { Description = "Write the scores and each race's figures to this file." };
var data = new Option<string?>("--data") { Description = "Another snapshot, or an f1db release (zip or folder), instead of the bundled history." };

var command = new RootCommand("Walk-forward scores: every race is forecast from what came before it.") { from, to, moment, forecaster, refit, json, data };
command.SetAction((parsed, cancellation) => Task.FromResult(ScorecardRun.Run(
    new WalkForwardOptions
    {
        From = parsed.GetValue(from),
        To = parsed.GetValue(to),
        Moment = parsed.GetValue(moment),
        RefitEvery = parsed.GetValue(refit),
    },
    parsed.GetValue(forecaster)!,
    parsed.GetValue(json),
    parsed.GetValue(data),
    cancellation)));
command.Subcommands.Add(WalkCommand("retirements", "How well retirements are foreseen.", ForecastMoment.BeforeWeekend, (history, options, _) => Retirements.Run(history, options)));
command.Subcommands.Add(WalkCommand("places", "Whether podium, points, positions and head-to-head come as often as forecast.", ForecastMoment.AfterQualifying, Places.Run));
command.Subcommands.Add(WalkCommand("season", "Title odds before each race against who became champion.", ForecastMoment.BeforeWeekend, SeasonOdds.Run));
command.Subcommands.Add(WalkCommand("form", "Which drift of strengths foresees final tables best.", ForecastMoment.BeforeWeekend, FormChoice.Run));
return await command.Parse(args).InvokeAsync();

static Command WalkCommand(string name, string description, ForecastMoment moment, Func<RaceHistory, WalkForwardOptions, CancellationToken, int> run)
{
    var from = new Option<RaceKey>("--from") { Description = "First race.", CustomParser = r => Parsing.Race(r), DefaultValueFactory = _ => new RaceKey(2014, 1) };
    var to = new Option<RaceKey>("--to") { Description = "Last race.", CustomParser = r => Parsing.Race(r), DefaultValueFactory = _ => new RaceKey(2026, 5) };
    var refit = new Option<int>("--refit") { Description = "Fit anew every n races.", DefaultValueFactory = _ => 10 };
    var command = new Command(name, description) { from, to, refit };
    command.SetAction((parsed, cancellation) => Task.FromResult(run(
        RaceHistory.LoadBundled(),
        new WalkForwardOptions { From = parsed.GetValue(from), To = parsed.GetValue(to), Moment = moment, RefitEvery = parsed.GetValue(refit) },
        cancellation)));
    return command;
}
