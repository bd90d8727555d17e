using System.CommandLine;
using F1Predict.Data;
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
var data = new Option<string?>("--data") { Description = "Another snapshot, or an f1db release (zip or folder), instead of the bundled history." };

var command = new RootCommand("Walk-forward scores: every race is forecast from what came before it.") { from, to, moment, forecaster, refit, resume, json, docs, data };
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
        parsed.GetValue(docs));

    // Off the thread that listens for Ctrl+C.
    return Task.Run(() => ScorecardRun.Run(request, cancellation), cancellation);
});
return await command.Parse(args).InvokeAsync();
