using System.Globalization;
using F1Predict.Models;

namespace F1Predict.Scorecard;

/// <summary>The tables of one moment.</summary>
internal static class ScorecardTables
{
    private static readonly Measure[] Winner =
    [
        new("winner named", s => s.WinnerNamed), new("in top 3", s => s.WinnerInTop3), new("log loss", s => s.LogLoss),
        new("Brier (sum)", s => s.BrierSum), new("Brier (mean)", s => s.BrierMean, "0.0000"),
    ];

    private static readonly Measure[] Others =
    [
        new("podium overlap", s => s.PodiumOverlap), new("precision", s => s.FavouritePrecision), new("recall", s => s.FavouriteRecall),
        new("rank correlation", s => s.RankCorrelation), new("calibration error", s => s.CalibrationError, "0.0000"),
    ];

    /// <summary>Without the mean over the cars, which says the same as the sum.</summary>
    private static IEnumerable<Measure> Compared => Winner.SkipLast(1);

    /// <summary>All forecasters with all measures, and against the baselines.</summary>
    public static IEnumerable<ReportTable> Summary(MomentCards moment) =>
    [
        Scores("Who wins", moment, Winner),
        Scores("Places, the favourite and calibration", moment, Others),
        new("Less the baseline, race by race", ["forecaster less baseline", .. Compared.Select(m => m.Heading)],
            [.. moment.Differences.Select(d => Row($"{d.Name} less {d.Baseline}", Compared.Select(m => m.Text(d.Difference, signed: true))))]),
    ];

    /// <summary>The same by season, kind of circuit and weather, and the calibration of each forecaster.</summary>
    public static IEnumerable<ReportTable> Details(MomentCards moment) =>
        [.. Compared.Select(measure => Grouped(moment, measure)), Calibration(moment)];

    private static ReportTable Scores(string title, MomentCards moment, Measure[] measures) => new(
        title,
        ["forecaster", .. measures.Select(m => m.Heading)],
        [.. moment.Cards.Select(c => Row(c.Name, measures.Select(m => m.Text(c.Card.Scores))))]);

    private static ReportTable Grouped(MomentCards moment, Measure measure)
    {
        var cards = moment.Cards.Select(c => Groups(c.Card)).ToArray();
        return new ReportTable(
            $"By season, circuit and weather: {measure.Heading}",
            ["races of", "races", .. moment.Cards.Select(c => c.Name)],
            [.. cards[0].Select((group, at) => Row(group.Name, cards.Select(own => measure.Text(own[at].Scores)).Prepend(Text(group.Races, "0"))))]);
    }

    private static ReportTable Calibration(MomentCards moment)
    {
        var edges = CalibrationBin.Edges;
        return new ReportTable(
            "Calibration: mean forecast -> share that won (95 %), cars",
            ["forecast of", .. moment.Cards.Select(c => c.Name)],
            [.. Enumerable.Range(0, edges.Count - 1).Select(bin => Row(
                $"{Text(edges[bin], "0.00")} to {Text(edges[bin + 1], "0.00")}",
                moment.Cards.Select(c => c.Card.Calibration.FirstOrDefault(b => b.From.Equals(edges[bin])) is { } b
                    ? $"{Text(b.Forecast, "0.000")} -> {Text(b.Observed, "0.000")} ({Text(b.Low, "0.000")} to {Text(b.High, "0.000")}), {Text(b.Cars, "0")}"
                    : "-")))]);
    }

    private static (string Name, int Races, Scores Scores)[] Groups(Models.Scorecard card) =>
    [
        .. card.By(f => f.Race.Season).Select(g => (Text(g.Group, "0"), g.Card.Races, g.Card.Scores)),
        .. card.By(f => f.Outcome.Race.Kind).Select(g => ($"{g.Group} circuits".ToLowerInvariant(), g.Card.Races, g.Card.Scores)),
        .. card.By(f => f.Outcome.Weather?.Conditions).Select(g => ($"{g.Group?.ToString() ?? "Unknown"} weather".ToLowerInvariant(), g.Card.Races, g.Card.Scores)),
    ];

    private static IReadOnlyList<string> Row(string name, IEnumerable<string> cells) => [name, .. cells];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private sealed record Measure(string Heading, Func<Scores, Estimate?> Of, string Format = "0.000")
    {
        public string Text(Scores scores, bool signed = false)
        {
            var format = signed ? $"+{Format};-{Format};+{Format}" : Format; // without the third, a little less than nothing reads -+0.000
            return Of(scores) is { } e
                ? $"{ScorecardTables.Text(e.Value, format)} ({ScorecardTables.Text(e.Low, format)} to {ScorecardTables.Text(e.High, format)})"
                : "-";
        }
    }
}
