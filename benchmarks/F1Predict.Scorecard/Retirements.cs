using System.Globalization;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Ratings;

namespace F1Predict.Scorecard;

/// <summary>Walk-forward scores of <see cref="RetirementModel"/>, fitted before every race, per car that started.</summary>
internal static class Retirements
{
    private const double Constant = 0.12;

    public static int Run(RaceHistory history, WalkForwardOptions options)
    {
        var (from, to) = (options.From, options.To);
        var races = new List<(int Season, double[] Probabilities, double Mean, bool[] Retired)>();
        var (stops, starts) = (0, 0);
        foreach (var race in history.CompletedRaces)
        {
            var outcome = new RaceOutcome(race);
            if (race.Key >= from && race.Key <= to)
            {
                var model = RetirementModel.Fit(history.Before(race.Key));
                var byDriver = race.Weekend.Entries.Zip(model.Probabilities(race.Weekend)).ToDictionary(p => p.First.Driver, p => p.Second);
                races.Add((
                    race.Key.Season,
                    [.. outcome.Cars.Select(c => byDriver[c.Driver])],
                    (stops + 1.0) / (starts + 8.0),
                    [.. outcome.Cars.Select(c => c.Retired)]));
            }

            stops += outcome.Cars.Count(c => c.Retired);
            starts += outcome.Cars.Count;
        }

        Console.WriteLine($"Retirements, {from} to {to}: {races.Count} races, {races.Sum(r => r.Retired.Length)} starts, {races.Sum(r => r.Retired.Count(x => x))} not classified");
        foreach (var (name, of) in new (string, Func<(int, double[] P, double Mean, bool[]), int, double>)[]
            { ("constant 12 %", (_, _) => Constant), ("running mean", (r, _) => r.Mean), ("model", (r, i) => r.P[i]) })
        {
            var log = races.Select(r => Mean(r.Retired, i => LogLoss(of(r, i), r.Retired[i]))).ToArray();
            var brier = races.Select(r => Mean(r.Retired, i => Math.Pow(of(r, i) - (r.Retired[i] ? 1 : 0), 2))).ToArray();
            if (name == "model")
            {
                Console.WriteLine(Text($"{name,-14} log loss {log.Average():F4}  Brier {brier.Average():F4}"));
                continue;
            }

            var gains = races.Select((r, at) => Mean(r.Retired, i => LogLoss(r.Probabilities[i], r.Retired[i])) - log[at]).ToArray();
            Console.WriteLine(Text($"{name,-14} log loss {log.Average():F4}  Brier {brier.Average():F4}  model less this {MeanDifference.Text(gains, "0.0000")}"));
        }

        var cars = races.SelectMany(r => r.Probabilities.Zip(r.Retired, (p, retired) => (r.Season, P: p, Retired: retired))).ToArray();
        foreach (var bin in cars.GroupBy(c => Math.Min(5, (int)(c.P * 20))).OrderBy(g => g.Key))
            Console.WriteLine(Text($"forecast {bin.Average(c => c.P):F3}  came {bin.Average(c => c.Retired ? 1 : 0):F3}  cars {bin.Count()}"));
        foreach (var season in cars.GroupBy(c => c.Season))
            Console.WriteLine(Text($"{season.Key}  forecast {season.Average(c => c.P):F3}  came {season.Average(c => c.Retired ? 1 : 0):F3}"));
        return 0;
    }

    private static double Mean(bool[] cars, Func<int, double> value) => Enumerable.Range(0, cars.Length).Average(value);

    private static double LogLoss(double p, bool happened) => -Math.Log(happened ? p : 1 - p);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
