using F1Predict.Data;
using F1Predict.Models;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The forecast of the next race, why it is what it is, and the forecasts of the past as they were given.</summary>
internal static class PredictionEndpoints
{
    public static void MapPredictions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/predictions", List).Answers<PagedAnswer<ListedPredictions>>("The forecasts of past races as they were given.");
        routes.MapGet("/predictions/next-race", NextRace).Answers<RacePredictions>("The forecast of the next race.");
        routes.MapGet("/predictions/next-race/explanations/{driver_id}", ExplanationOfNext)
            .Answers<DriverExplanation>("Why a driver has the chance that the forecast of the next race gives.");
        routes.MapGet("/predictions/race/{race_id}", OfRace).Answers<RacePredictions>("The forecast of a race, as it was given.");
        routes.MapGet("/predictions/race/{race_id}/explanations/{driver_id}", ExplanationOf)
            .Answers<DriverExplanation>("Why a driver has the chance that the forecast gives; of the next race.");
    }

    private static async Task<object> NextRace(
        string? moment, string? conditions, NextRaceForecasts forecasts, AnswerCache answers, CancellationToken ct)
    {
        var (wanted, assumed) = (RequestValues.Moment(moment), Conditions.Read(conditions));
        var (given, history, why) = await forecasts.GetAsync(wanted, assumed, ct);
        var stale = why is not null;
        return await answers.GetAsync($"forecast {given.Id} {stale}", _ => Task.FromResult<object>(given.ToContract(history, stale)), ct);
    }

    private static async Task<object> OfRace(
        [FromRoute(Name = "race_id")] string raceId,
        string? moment,
        ForecastBoard board,
        NextRaceForecasts forecasts,
        RaceDatabase database,
        AnswerCache answers,
        CancellationToken ct)
    {
        var (race, wanted, history) = (RequestValues.Race(raceId), RequestValues.Moment(moment), board.Loaded());
        if (history.NextRace?.Key == race) return await NextRace(moment, Conditions.Any, forecasts, answers, ct);
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
        var found = await FindAsync(filter, paging, history, database, ct);
        paging.Link(context, found.Total);
        return found;
    }

    /// <summary>A page of the forecasts as given at the time.</summary>
    public static async Task<PagedAnswer<ListedPredictions>> FindAsync(
        ForecastFilter filter, Paging paging, RaceHistory history, RaceDatabase database, CancellationToken ct)
    {
        var found = await database.Forecasts.GivenAsync(filter, paging.Skip, paging.Size, ct);
        return new PagedAnswer<ListedPredictions>(paging.Number, paging.Size, found.Total, [.. found.Forecasts.Select(f => f.ToListed(history))]);
    }

    private static DriverExplanation ExplanationOfNext(
        [FromRoute(Name = "driver_id")] string driverId, string? moment, ForecastBoard board)
    {
        var (id, wanted) = (RequestValues.Id("driver_id", driverId), RequestValues.Moment(moment));
        var state = board.Ask(wanted);
        if (state is not ForecastState.Ready { Predicted: { } predicted } ready)
            throw new RefusedRequestException(response => PredictionProblems.Of(state.WithoutPredictor(), wanted, response));
        return predicted.Explain(id, ready.Forecast.Race).ToContract(ready);
    }

    /// <summary>The explanation of a driver.</summary>
    /// <exception cref="RefusedRequestException">The driver is not entered.</exception>
    public static Explanation Explain(this PredictedRace predicted, string driver, RaceKey race) =>
        predicted.Explanations.FirstOrDefault(e => e.Driver.Value == driver)
        ?? throw RefusedRequestException.Unknown("driver_id", driver, $"No driver '{driver}' is entered for race {race}.");

    private static DriverExplanation ExplanationOf(
        [FromRoute(Name = "race_id")] string raceId,
        [FromRoute(Name = "driver_id")] string driverId,
        string? moment,
        ForecastBoard board)
    {
        var key = RequestValues.Race(raceId);
        if (board.Loaded().NextRace?.Key == key) return ExplanationOfNext(driverId, moment, board);
        throw RefusedRequestException.Unknown(
            "race_id", raceId, $"Only the next race can be explained: of others, such as {key}, the forecasts are stored, but not the explanations.");
    }
}
