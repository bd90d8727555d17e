using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>From forecasts beside what happened to the REST contract.</summary>
internal static class AccuracyMapping
{
    /// <summary>With fewer races a share says nothing.</summary>
    public const int FewestRaces = 5;

    /// <param name="scored">The stored forecasts of one moment beside what happened, one a race.</param>
    /// <param name="baselines">Simple forecasters.</param>
    /// <param name="season">The year; null for all.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="racesCompleted">The races that were run.</param>
    public static AccuracyAnswer ToContract(
        this IReadOnlyList<(ForecastOrigin Origin, ScoredForecast Scored)> scored,
        IReadOnlyList<Baseline> baselines,
        int? season,
        ForecastMoment moment,
        int racesCompleted)
    {
        var card = Card(scored.Select(s => s.Scored));
        var scores = card?.Scores;
        return new AccuracyAnswer(
            season,
            Moments.NameOf(moment),
            racesCompleted,
            scored.Count,
            card is not null,
            Percent(scores?.WinnerNamed),
            Percent(scores?.WinnerInTop3),
            Rounded(scores?.BrierSum),
            Rounded(scores?.LogLoss),
            Percent(scores?.FavouritePrecision),
            Percent(scores?.FavouriteRecall),
            Rounded(scores?.PodiumOverlap),
            Percent(scores?.CalibrationError),
            new AccuracyIntervals(
                Span(scores?.WinnerNamed, 100),
                Span(scores?.WinnerInTop3, 100),
                Span(scores?.BrierSum),
                Span(scores?.LogLoss),
                Span(scores?.FavouritePrecision, 100),
                Span(scores?.FavouriteRecall, 100),
                Span(scores?.PodiumOverlap),
                Span(scores?.CalibrationError, 100)),
            card is null ? [] : [.. baselines.Select(b => Against(card, b)).OfType<BaselineAccuracy>()],
            [.. Enum.GetValues<ForecastOrigin>().Select(origin => Of(origin, [.. scored.Where(s => s.Origin == origin).Select(s => s.Scored)]))],
            card is null ? [] : [.. card.Calibration.Select(Part)],
            [.. scored.OrderByDescending(s => s.Scored.Race).Select(s => Of(s.Origin, s.Scored))]);
    }

    private static Scorecard? Card(IEnumerable<ScoredForecast> scored) => scored.ToArray() is { Length: >= FewestRaces } enough ? Scorecard.Of(enough) : null;

    /// <summary>Over the same races; null when the baseline lacks one.</summary>
    private static BaselineAccuracy? Against(Scorecard card, Baseline baseline)
    {
        if (card.Forecasts.Any(f => !baseline.Forecasts.ContainsKey(f.Race))) return null;
        var other = Scorecard.Of(card.Forecasts.Select(f => baseline.Forecasts[f.Race]));
        var (scores, less) = (other.Scores, card.Less(other).LogLoss);
        return new BaselineAccuracy(
            baseline.Name,
            Percent(scores.WinnerNamed.Value),
            Percent(scores.WinnerInTop3.Value),
            Rounded(scores.BrierSum.Value),
            Rounded(scores.LogLoss.Value),
            Rounded(less.Value),
            Span(less)!);
    }

    private static OriginAccuracy Of(ForecastOrigin origin, ScoredForecast[] scored)
    {
        var scores = Card(scored)?.Scores;
        return new OriginAccuracy(
            ContractJson.NameOf(origin), scored.Length, scores is not null, Percent(scores?.WinnerNamed), Percent(scores?.WinnerInTop3), Rounded(scores?.BrierSum), Rounded(scores?.LogLoss));
    }

    private static RaceAccuracy Of(ForecastOrigin origin, ScoredForecast scored)
    {
        // As the forecast itself is shown.
        var wins = scored.Forecast.Drivers.Zip(scored.Forecast.WinPercentages()).ToDictionary(pair => pair.First.Driver, pair => pair.Second);
        return new RaceAccuracy(
            scored.Race.ToString(),
            scored.Outcome.Race.Name,
            ContractJson.NameOf(origin),
            scored.Forecast.Favourite.Driver.Value,
            wins[scored.Forecast.Favourite.Driver],
            scored.Winner.Value,
            wins.GetValueOrDefault(scored.Winner),
            scored.WinnerInTop(1) >= 1,
            scored.WinnerInTop(3) >= 1,
            Rounded(scored.PodiumOverlap),
            Rounded(scored.BrierSum),
            Rounded(scored.LogLoss));
    }

    private static CalibrationPart Part(CalibrationBin bin) => new(
        Percent(bin.From), Percent(bin.To), bin.Cars, Percent(bin.Forecast), Percent(bin.Observed), Percent(bin.Low), Percent(bin.High));

    private static Interval? Span(Estimate? estimate, int unit = 1) =>
        estimate is null ? null : new Interval(Math.Round(estimate.Low * unit, unit == 1 ? 4 : 2), Math.Round(estimate.High * unit, unit == 1 ? 4 : 2));

    private static decimal? Percent(Estimate? estimate) => estimate is null ? null : Percent(estimate.Value);

    private static decimal Percent(double share) => Math.Round((decimal)share * 100, 2, MidpointRounding.AwayFromZero);

    private static double? Rounded(Estimate? estimate) => estimate is null ? null : Rounded(estimate.Value);

    private static double Rounded(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
