using F1Predict.Data;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The forecast of the next race, why it is what it is, and the forecasts of the past as they were given.</summary>
internal static class PredictionEndpoints
{
    public static void MapPredictions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/predictions", List).Answers<PagedAnswer<ListedPredictions>>("The forecasts of past races as they were given.");
        routes.MapGet("/predictions/next-race", NextRace).Answers<RacePredictions>("The forecast of the next race.");
        routes.MapGet("/predictions/next-race/explanations/{driver_id}", Explanation)
            .Answers<DriverExplanation>("Why a driver has the chance that the forecast of the next race gives.");
        routes.MapGet("/predictions/race/{race_id}", OfRace).Answers<RacePredictions>("The forecast of a race, as it was given.");
        routes.MapGet("/predictions/race/{race_id}/explanations/{driver_id}", ExplanationOf)
            .Answers<DriverExplanation>("Why a driver has the chance that the forecast gives; of the next race.");
    }

    private static async Task<object> NextRace(
        string? moment, string? conditions, ForecastBoard board, LastGoodForecast lastGood, AnswerCache answers, TimeProvider clock, CancellationToken ct)
    {
        var (wanted, assumed) = (RequestValues.Moment(moment), Conditions.Read(conditions));
        var state = board.Ask(wanted);
        if (state is ForecastState.Ready ready && ready.Given.Under(assumed) is { } given)
            return await SendAsync(given, ready.History, ready.Given.IsOutdated || board.Doubt is not null);
        if (state is ForecastState.Failed && await lastGood.FindAsync(wanted, assumed, ct) is { } last) return await SendAsync(last.Forecast, last.History, stale: true);
        throw new RefusedRequestException(response => PredictionProblems.Of(state is ForecastState.Ready ? new ForecastState.Waiting() : state, wanted, response));

        ValueTask<TaggedAnswer> SendAsync(StoredForecast forecast, RaceHistory history, bool stale)
        {
            stale |= forecast.IsStale(history, clock.GetUtcNow());
            return answers.GetAsync($"forecast {forecast.Id} {stale}", _ => Task.FromResult<object>(forecast.ToContract(history, stale)), ct);
        }
    }

    private static async Task<object> OfRace(
        [FromRoute(Name = "race_id")] string raceId,
        string? moment,
        ForecastBoard board,
        LastGoodForecast lastGood,
        RaceDatabase database,
        AnswerCache answers,
        TimeProvider clock,
        CancellationToken ct)
    {
        var (race, wanted, history) = (RequestValues.Race(raceId), RequestValues.Moment(moment), board.Loaded());
        if (history.NextRace?.Key == race) return await NextRace(moment, Conditions.Any, board, lastGood, answers, clock, ct);
        if (history.FindCompleted(race) is null && history.Upcoming.All(w => w.Key != race))
            throw RefusedRequestException.Unknown("race_id", raceId, $"There is no race {race} in the data.");
        return await answers.GetAsync($"race {race} {wanted}", async stop =>
        {
            var given = await database.Forecasts.GivenAsync(new ForecastFilter { Race = race, Moment = wanted }, take: 1, ct: stop);
            return given.Forecasts is [var forecast]
                ? forecast.ToContract(history, stale: false)
                : throw RefusedRequestException.Unknown("race_id", raceId, $"No forecast of race {race}{(wanted is { } m ? $" {Moments.NameOf(m)}" : "")} is stored.");
        }, ct);
    }

    private static async Task<object> List(
        string? season,
        [FromQuery(Name = "circuit_type")] string? circuitType,
        string? conditions,
        string? moment,
        string? page,
        [FromQuery(Name = "page_size")] string? pageSize,
        ForecastBoard board,
        RaceDatabase database,
        HttpContext context,
        CancellationToken ct)
    {
        var (history, paging) = (board.Loaded(), Paging.Read(page, pageSize));
        var filter = new ForecastFilter
        {
            Season = string.IsNullOrEmpty(season) ? null : history.Season(season),
            Circuit = RequestValues.OneOf<CircuitKind>("circuit_type", circuitType),
            RaceWeather = conditions is Conditions.Any ? null : RequestValues.OneOf<TrackConditions>("conditions", conditions),
            Moment = RequestValues.Moment(moment),
        };
        var found = await database.Forecasts.GivenAsync(filter, paging.Skip, paging.Size, ct);
        paging.Link(context, found.Total);
        return new PagedAnswer<ListedPredictions>(paging.Number, paging.Size, found.Total, [.. found.Forecasts.Select(f => f.ToListed(history))]);
    }

    private static DriverExplanation Explanation(
        [FromRoute(Name = "driver_id")] string driverId, string? moment, ForecastBoard board)
    {
        var (id, wanted) = (RequestValues.Id("driver_id", driverId), RequestValues.Moment(moment));
        var state = board.Ask(wanted);
        if (state is not ForecastState.Ready { Predicted: { } predicted } ready)
            throw new RefusedRequestException(response => PredictionProblems.Of(state.WithoutPredictor(), wanted, response));
        return predicted.Explanations.FirstOrDefault(e => e.Driver.Value == id)?.ToContract(ready)
            ?? throw RefusedRequestException.Unknown("driver_id", id, $"No driver '{id}' is entered for race {ready.Forecast.Race}.");
    }

    private static DriverExplanation ExplanationOf(
        [FromRoute(Name = "race_id")] string raceId,
        [FromRoute(Name = "driver_id")] string driverId,
        string? moment,
        ForecastBoard board)
    {
        var key = RequestValues.Race(raceId);
        if (board.Loaded().NextRace?.Key == key) return Explanation(driverId, moment, board);
        throw RefusedRequestException.Unknown(
            "race_id", raceId, $"Only the next race can be explained: of others, such as {key}, the forecasts are stored, but not the explanations.");
    }
}
