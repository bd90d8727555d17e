using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>How good the stored forecasts of past races were: the answer of the contract, and its figures.</summary>
internal sealed class PastAccuracy(RaceDatabase database, Baselines baselines, AnswerCache answers)
{
    /// <summary>The answer to <c>GET /api/v1/analytics/accuracy</c>, an <see cref="AccuracyAnswer"/>.</summary>
    /// <param name="history">The data.</param>
    /// <param name="season">The year; null for all.</param>
    /// <param name="moment">What was known when the races were forecast.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="RefusedRequestException">The baselines are being computed.</exception>
    public ValueTask<TaggedAnswer> AnswerAsync(RaceHistory history, int? season, ForecastMoment moment, CancellationToken ct) =>
        answers.GetAsync($"accuracy {season} {moment}", async stop =>
        {
            var scored = await ScoredAsync(history, season, moment, stop);
            var completed = history.CompletedRaces.Count(r => season is null || r.Key.Season == season);
            IReadOnlyList<Baseline> simple = scored.Length < AccuracyMapping.FewestRaces ? [] : await SimpleAsync(history, moment);
            return scored.ToContract(simple, season, moment, completed);
        }, ct);

    /// <summary>The figure of chances given and races won.</summary>
    /// <inheritdoc cref="AnswerAsync"/>
    public ValueTask<TaggedAnswer> CalibrationAsync(RaceHistory history, int? season, ForecastMoment moment, string? theme, CancellationToken ct) =>
        DrawnAsync($"calibration {season} {moment}", theme, async stop => CalibrationChart.Of(Card(await ScoredAsync(history, season, moment, stop))), ct);

    /// <summary>The figure of a measure season by season, against the baselines.</summary>
    /// <inheritdoc cref="AnswerAsync"/>
    public ValueTask<TaggedAnswer> BySeasonAsync(RaceHistory history, ForecastMoment moment, ScoreMeasure measure, string? theme, CancellationToken ct) =>
        DrawnAsync($"by season {moment} {measure.Name}", theme, async stop =>
        {
            var scored = await ScoredAsync(history, null, moment, stop);
            if (scored.Length == 0) return AccuracyBySeasonChart.Of([], measure);
            var simple = (await SimpleAsync(history, moment)).Where(b => scored.All(s => b.Forecasts.ContainsKey(s.Scored.Race)));
            return AccuracyBySeasonChart.Of(
                [("F1Predict", Card(scored)), .. simple.Select(b => (BaselineWords.Name(b.Name), Scorecard.Of(scored.Select(s => b.Forecasts[s.Scored.Race]))))], measure);
        }, ct);

    private static Scorecard Card((ForecastOrigin Origin, ScoredForecast Scored)[] scored) => scored.Length > 0
        ? Scorecard.Of(scored.Select(s => s.Scored))
        : throw RefusedRequestException.Because(StatusCodes.Status404NotFound, "No forecasts", "No forecast of these races is stored.");

    private async ValueTask<TaggedAnswer> DrawnAsync(string what, string? theme, Func<CancellationToken, Task<Chart>> draw, CancellationToken ct)
    {
        var drawn = DrawnChart.Theme(theme);
        return await answers.GetTaggedAsync($"chart {what} {drawn}", async stop => (await draw(stop)).In(theme), ct);
    }

    private async Task<(ForecastOrigin Origin, ScoredForecast Scored)[]> ScoredAsync(RaceHistory history, int? season, ForecastMoment moment, CancellationToken ct)
    {
        var given = await database.Forecasts.GivenAsync(new ForecastFilter { Season = season, Moment = moment }, ct: ct);
        return
        [
            .. given.Forecasts.Where(f => history.FindCompleted(f.Race) is not null)
                .Select(f => (f.Origin, new ScoredForecast(f.ToForecast(), history.FindCompleted(f.Race)!))),
        ];
    }

    private async Task<IReadOnlyList<Baseline>> SimpleAsync(RaceHistory history, ForecastMoment moment)
    {
        var simple = baselines.OfAsync(history, moment);
        if (!simple.IsCompleted) throw new RefusedRequestException(response => PredictionProblems.BeingComputed(response, "What simple forecasters would have said", 0));
        return await simple;
    }
}
