using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>How good the forecasts were.</summary>
internal static class AccuracyEndpoints
{
    public static void MapAccuracy(this IEndpointRouteBuilder routes) => routes.MapGet("/analytics/accuracy", Accuracy);

    private static async Task<object> Accuracy(
        string? season, string? moment, ForecastBoard board, RaceDatabase database, Baselines baselines, AnswerCache answers, CancellationToken ct)
    {
        var (history, at) = (board.Loaded(), RequestValues.Moment(moment) ?? ForecastMoment.AfterQualifying);
        int? year = string.IsNullOrEmpty(season) ? null : history.SeasonWithResults(season);
        return await answers.GetAsync($"accuracy {year} {at}", async stop =>
        {
            var given = await database.Forecasts.GivenAsync(new ForecastFilter { Season = year, Moment = at }, ct: stop);
            var scored = given.Forecasts.Where(f => history.FindCompleted(f.Race) is not null)
                .Select(f => (f.Origin, new ScoredForecast(f.ToForecast(), history.FindCompleted(f.Race)!))).ToArray();
            var completed = history.CompletedRaces.Count(r => year is null || r.Key.Season == year);
            var simple = scored.Length < AccuracyMapping.FewestRaces ? Task.FromResult<IReadOnlyList<Baseline>>([]) : baselines.OfAsync(history, at);
            if (!simple.IsCompleted) throw new RefusedRequestException(response => PredictionProblems.BeingComputed(response, "What simple forecasters would have said", 0));
            return scored.ToContract(await simple, year, at, completed);
        }, ct);
    }
}
