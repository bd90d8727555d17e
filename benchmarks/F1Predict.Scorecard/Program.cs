using System.CommandLine;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Scorecard;

var from = new Option<RaceKey>("--from") { Description = "First race to forecast, for example 2014-01.", CustomParser = r => Parsing.Race(r), Required = true };
var to = new Option<RaceKey>("--to") { Description = "Last race to forecast.", CustomParser = r => Parsing.Race(r), Required = true };
var moment = new Option<ForecastMoment[]>("--moment")
{
    Description = "all, before-weekend, after-practice or after-qualifying.",
    CustomParser = r => Parsing.MomentsOf(r),
    DefaultValueFactory = _ => [ForecastMoment.AfterQualifying],
    Arity = ArgumentArity.ExactlyOne,
};
var forecaster = new Option<string>("--forecaster") { Description = "all, or a name.", DefaultValueFactory = _ => "all" };
forecaster.AcceptOnlyFromAmong(["all", .. Forecasters.All.Select(f => f.Name)]);
var refit = new Option<int>("--refit") { Description = "Fit anew every n races.", DefaultValueFactory = _ => 1 };
var resume = new Option<FileInfo?>("--resume") { Description = "Keep finished forecasts in this file, and go on from those that are in it." };
var json = new Option<FileInfo?>("--json") { Description = "Write the scores and each race's figures to this file." };
var docs = new Option<FileInfo?>("--docs") { Description = "Write all tables into this page, between its markers." };
var forecasts = new Option<FileInfo?>("--forecasts") { Description = "Write the forecasts of the default model to this file, as the sample host ships them." };
var data = new Option<string?>("--data") { Description = "Another snapshot, or an f1db release (zip or folder), instead of the bundled history." };

var command = new RootCommand("Walk-forward scores: every race is forecast from what came before it.") { from, to, moment, forecaster, refit, resume, json, docs, forecasts, data };
command.SetAction((parsed, cancellation) =>
{
    var request = new ScorecardRequest(
        parsed.GetValue(from),
        parsed.GetValue(to),
        parsed.GetValue(moment)!,
        parsed.GetValue(forecaster)!,
        parsed.GetValue(refit),
        parsed.GetValue(data),
        parsed.GetValue(resume),
        parsed.GetValue(json),
        parsed.GetValue(docs),
        parsed.GetValue(forecasts));

    // Off the thread that listens for Ctrl+C.
    return Task.Run(() => ScorecardRun.Run(request, cancellation), cancellation);
});
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
