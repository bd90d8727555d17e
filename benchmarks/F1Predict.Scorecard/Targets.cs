using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Scorecard;

/// <summary>What the default forecaster is meant to reach over 2014 to 2026 round 5, fitted anew before every race.</summary>
internal static class Targets
{
    private static readonly int[] LatestSeasons = [2025, 2026];

    /// <summary>The target of each figure, what was measured, and whether that is enough; only of moments that were walked.</summary>
    public static ReportTable Check(IReadOnlyList<MomentCards> moments)
    {
        var rows = new List<IReadOnlyList<string>>();
        void Add(ForecastMoment moment, string what, string target, double? value, bool met) =>
            rows.Add([Moments.Name(moment), what, target, value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "-", met ? "met" : "not met"]);
        void AtMost(ForecastMoment moment, string what, double most, double? value) =>
            Add(moment, what, string.Create(CultureInfo.InvariantCulture, $"<= {most}"), value, value <= most);
        void AtLeast(ForecastMoment moment, string what, double least, double? value) =>
            Add(moment, what, string.Create(CultureInfo.InvariantCulture, $">= {least}"), value, value >= least);

        Models.Scorecard? Card(ForecastMoment moment) => moments.FirstOrDefault(m => m.Moment == moment)?.Find(Forecasters.Default);
        foreach (var moment in moments.Where(m => m.Find(Forecasters.Default) is not null))
        {
            var card = moment.Find(Forecasters.Default)!;
            var scores = card.Scores;
            AtMost(moment.Moment, "calibration error", 0.01, scores.CalibrationError.Value);
            switch (moment.Moment)
            {
                case ForecastMoment.BeforeWeekend:
                    AtMost(moment.Moment, "log loss", 1.495, scores.LogLoss.Value);
                    AtLeast(moment.Moment, "winner in top 3", 0.81, scores.WinnerInTop3.Value);
                    AtLeast(moment.Moment, "winner named", 0.46, scores.WinnerNamed.Value);
                    break;
                case ForecastMoment.AfterPractice:
                    var (before, after) = (Card(ForecastMoment.BeforeWeekend)?.Scores.LogLoss.Value, Card(ForecastMoment.AfterQualifying)?.Scores.LogLoss.Value);
                    Add(moment.Moment, "log loss", "between the others", scores.LogLoss.Value, scores.LogLoss.Value <= before && scores.LogLoss.Value >= after);
                    break;
                default:
                    AtMost(moment.Moment, "log loss", 1.22, scores.LogLoss.Value);
                    AtMost(moment.Moment, "Brier (sum)", 0.585, scores.BrierSum.Value);
                    AtMost(moment.Moment, "Brier (mean)", 0.03, scores.BrierMean.Value);
                    AtLeast(moment.Moment, "winner in top 3", 0.915, scores.WinnerInTop3.Value);
                    AtLeast(moment.Moment, "winner named", 0.56, scores.WinnerNamed.Value);
                    var latest = card.Forecasts.Where(f => LatestSeasons.Contains(f.Race.Season)).ToArray();
                    AtLeast(moment.Moment, "winner named, 2025 and 2026", 0.66, latest.Length == 0 ? null : latest.Average(f => f.WinnerInTop(1)));
                    AtMost(moment.Moment, "log loss less grid-table, upper end", 0, moment.Find("grid-table") is { } grid ? card.Less(grid).LogLoss.High : null);
                    break;
            }
        }

        return new ReportTable($"Targets of {Forecasters.Default}", ["moment", "figure", "target", "measured", ""], rows);
    }
}
