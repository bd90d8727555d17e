using System.Globalization;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Scorecard;

namespace F1Predict.Tuning;

/// <summary>One setting's forecasts of the same races at each of the moments, and what they were worth.</summary>
internal sealed record ModelWalk(string Name, bool IsDefault, IReadOnlyDictionary<ForecastMoment, IReadOnlyList<ScoredForecast>> Forecasts)
{
    public const string Measures = "log loss / Brier (sum) / winner named / winner in top 3";

    public double LogLoss => Forecasts.Values.SelectMany(f => f).Average(f => f.LogLoss);

    public static ModelWalk Run(RaceHistory history, Candidate candidate, ForecastMoment[] moments, WalkForwardOptions options, CancellationToken cancellationToken)
    {
        IReadOnlyList<ScoredForecast> At(ForecastMoment moment) =>
            WalkForward.Run(history, candidate.Forecaster, options with { Moment = moment }, cancellationToken: cancellationToken);
        return new ModelWalk(candidate.Name, candidate.IsDefault, moments.ToDictionary(m => m, At));
    }

    /// <summary>The walks as a table, the default in bold, with what each has less than the default by the mean over the moments.</summary>
    public static ReportTable Table(string title, IReadOnlyList<ModelWalk> walks)
    {
        var moments = walks[0].Forecasts.Keys;
        var usual = walks.Single(w => w.IsDefault).LogLosses();
        return new ReportTable(
            $"{title}: {Measures}",
            ["setting", .. moments.Select(Moments.Heading), "mean over the moments", "log loss less the default's (95 %)"],
            [.. walks.Select(w => (IReadOnlyList<string>)
                [w.IsDefault ? $"**{w.Name}**" : w.Name, .. moments.Select(m => Cell(w.Forecasts[m])), Cell([.. w.Forecasts.Values.SelectMany(f => f)]), w.IsDefault ? "" : Less(w.LogLosses(), usual)])]);
    }

    /// <summary>Of each race the mean over the moments.</summary>
    private double[] LogLosses() =>
        [.. Forecasts.Values.SelectMany(f => f).GroupBy(f => f.Race).OrderBy(race => race.Key).Select(race => race.Average(f => f.LogLoss))];

    private static string Cell(IReadOnlyCollection<ScoredForecast> forecasts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{forecasts.Average(f => f.LogLoss):0.000} / {forecasts.Average(f => f.BrierSum):0.000} / {forecasts.Average(f => f.WinnerInTop(1)):0.000} / {forecasts.Average(f => f.WinnerInTop(3)):0.000}");

    private static string Less(double[] own, double[] usual) => MeanDifference.Text([.. own.Zip(usual, (a, b) => a - b)]);
}
