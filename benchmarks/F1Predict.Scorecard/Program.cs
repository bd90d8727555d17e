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
return await command.Parse(args).InvokeAsync();
