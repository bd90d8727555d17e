using System.Globalization;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Scorecard;

/// <summary>
/// How well final positions are foreseen with one drift of strengths or another: minus the logarithm of what each driver's final position was
/// given, before every other race. There are many more positions than champions, so they tell drifts apart.
/// </summary>
internal static class FormChoice
{
    private const int Simulations = 3_000;
    private const double Least = 0.5 / Simulations;

    private static readonly (double Driver, double Constructor)[] Candidates =
        [(0, 0), (0.03, 0.03), (0.05, 0.05), (0.08, 0.08), (0.02, 0.08), (0.08, 0.02), (0.05, 0.12)];

    public static int Run(RaceHistory history, WalkForwardOptions options, CancellationToken cancellationToken)
    {
        var outlooks = SeasonOdds.Outlooks(history, options, cancellationToken).Where((_, at) => at % 2 == 0).ToArray();
        Console.WriteLine("drift a race of driver and constructor: log loss of the final position of the first 4, of the first 12, of the champion");
        foreach (var (driver, constructor) in Candidates)
        {
            var losses = new List<(int Position, double LogLoss)>();
            foreach (var outlook in outlooks)
            {
                var simulation = new SeasonSimulationOptions { Simulations = Simulations, Form = new FormUncertainty(driver, constructor) };
                var forecast = SeasonSimulation.Run(outlook.History, outlook.Forecasts, simulation, progress: null, cancellationToken);
                var last = history.CompletedRaces.Last(r => r.Key.Season == forecast.Season);
                foreach (var end in Standings.After(history, last.Key).Drivers.Take(12))
                {
                    var chances = forecast.Drivers.FirstOrDefault(d => d.Driver == end.Driver)?.PositionProbabilities ?? [];
                    losses.Add((end.Position, -Math.Log(Math.Max(Least, chances.ElementAtOrDefault(end.Position - 1)))));
                }
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{driver:F2} {constructor:F2}: {losses.Where(l => l.Position <= 4).Average(l => l.LogLoss):F4} {losses.Average(l => l.LogLoss):F4} {losses.Where(l => l.Position == 1).Average(l => l.LogLoss):F4}"));
        }

        return 0;
    }
}
