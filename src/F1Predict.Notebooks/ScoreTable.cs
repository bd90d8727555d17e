using System.Globalization;
using F1Predict.Models;

namespace F1Predict.Notebooks;

/// <summary>How good forecasts were, a row a measure with its 95 % interval.</summary>
internal static class ScoreTable
{
    public static Table Of(Scorecard card)
    {
        var races = card.Forecasts;
        return Of(card.Scores, $"Scorecard of {races.Count} {(races.Count == 1 ? "race" : "races")}, {races[0].Race} to {races[^1].Race}");
    }

    public static Table Of(Scores scores) => Of(scores, "Scores");

    private static Table Of(Scores scores, string caption) => new(
        caption,
        [("Measure", false), ("Value", true), ("95 % interval", true), ("Better", false)],
        [
            Share("Winner named", scores.WinnerNamed),
            Share("Winner among the first three", scores.WinnerInTop3),
            Number("Right on the podium, of 3", scores.PodiumOverlap, "0.00", "higher"),
            Number("Log loss", scores.LogLoss, "0.000", "lower"),
            Number("Brier score, over the field", scores.BrierSum, "0.000", "lower"),
            Number("Brier score, a car", scores.BrierMean, "0.0000", "lower"),
            Share("Called favourites that won", scores.FavouritePrecision),
            Share("Races won by a called favourite", scores.FavouriteRecall),
            Number("Rank correlation", scores.RankCorrelation, "0.000", "higher"),
            Number("Calibration error", scores.CalibrationError, "0.0000", "lower"),
        ]);

    private static Table.Cell[] Share(string measure, Estimate? share) => Row(measure, share, 100, "0.0", "\u00a0%", "higher");

    private static Table.Cell[] Number(string measure, Estimate? value, string format, string better) => Row(measure, value, 1, format, "", better);

    private static Table.Cell[] Row(string measure, Estimate? value, double scale, string format, string unit, string better)
    {
        string Text(double number) => (number * scale).ToString(format, CultureInfo.InvariantCulture);
        return value is null
            ? [new(measure), new("not known"), new(""), new(better)]
            : [new(measure), new($"{Text(value.Value)}{unit}"), new($"{Text(value.Low)} to {Text(value.High)}{unit}"), new(better)];
    }
}
