#!/usr/bin/env dotnet
#:package F1Predict.Charts@0.1.0
#:property PublishAot=false

// ML.NET makes code while it runs, which programs of one file forbid by default: hence the second line.
//
// The next race, forecast from the bundled races: a table here, a chart in forecast.html.
//   dotnet run notebooks/quickstart.cs
using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.Models;

var history = RaceHistory.LoadBundled();
var predictor = RacePredictor.Train(history, new PredictorOptions { Moments = [ForecastMoment.BeforeWeekend] });
var race = history.NextRace!;
var forecast = predictor.Forecast(race, ForecastMoment.BeforeWeekend);

Console.WriteLine($"{race.Race.Name} {race.Race.Key.Season}, before the weekend");
foreach (var driver in forecast.Drivers)
    Console.WriteLine($"{history.Drivers[driver.Driver].Name,-20} win {driver.WinProbability,6:P1}  podium {driver.PodiumProbability,6:P1}  points {driver.PointsProbability,6:P1}");

File.WriteAllText("forecast.html", WinProbabilityChart.Of(forecast, history).ToHtml());
Console.WriteLine($"Chart: {Path.GetFullPath("forecast.html")}");
