using F1Predict.Charts;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>Title odds of the season that is being run.</summary>
internal static class SeasonForecastEndpoints
{
    private const int Decimals = 2;

    public static void MapSeasonForecast(this IEndpointRouteBuilder routes) => 
        routes.MapGet("/analytics/season-forecast", Odds).WithSummary("Title odds of the running season.");

    /// <summary>The answer of the contract.</summary>
    /// <exception cref="RefusedRequestException">It is another season, or the simulation is not there yet.</exception>
    public static async Task<SeasonForecastAnswer> Odds(string? season, ForecastBoard board, SeasonForecasts forecasts)
    {
        var (forecast, history) = await SimulatedAsync(season, board, forecasts);
        return ToContract(forecast, history);
    }

    /// <summary>The simulation that the answer tells, and the history that it went out from.</summary>
    /// <inheritdoc cref="Odds"/>
    public static async Task<(SeasonForecast Forecast, RaceHistory History)> SimulatedAsync(string? season, ForecastBoard board, SeasonForecasts forecasts)
    {
        Running(board.Loaded(), season);
        var (history, races) = RacesLeft(board);
        var simulation = forecasts.Of(history, races);
        if (!simulation.Result.IsCompleted)
            throw new RefusedRequestException(response => PredictionProblems.BeingComputed(response, "The rest of the season", simulation.Progress));
        return (await simulation.Result, history);
    }

    /// <summary>The history, and who makes the forecasts of its races left.</summary>
    private static (RaceHistory History, Func<IReadOnlyList<RaceForecast>> Races) RacesLeft(ForecastBoard board)
    {
        var state = board.Ask(ForecastMoment.BeforeWeekend);
        return state switch
        {
            ForecastState.NoRace => (board.Loaded(), () => []),
            ForecastState.Ready { Predicted: { } predicted } ready => (ready.History, () => predicted.SeasonLeft),
            _ => throw new RefusedRequestException(response => PredictionProblems.Of(state.WithoutPredictor(), ForecastMoment.BeforeWeekend, response)),
        };
    }

    private static void Running(RaceHistory history, string? season)
    {
        var (wanted, running) = (history.Season(season), (history.NextRace?.Key ?? history.DataThrough)!.Value.Season);
        if (wanted != running)
            throw RefusedRequestException.Unknown("season", season ?? "", $"There are title odds of the running season {running} alone, not of {wanted}.");
    }

    private static SeasonForecastAnswer ToContract(SeasonForecast forecast, RaceHistory history)
    {
        var (drivers, constructors) = (Percent(forecast.Drivers.Select(d => d.TitleProbability)), Percent(forecast.Constructors.Select(c => c.TitleProbability)));
        return new SeasonForecastAnswer(
            forecast.Season,
            forecast.RacesRun,
            forecast.RacesLeft,
            forecast.Simulations,
            forecast.DataThrough?.ToString(),
            [
                .. forecast.Drivers.Zip(drivers, (d, title) => new DriverOdds(
                    d.Driver.Value, history.Drivers[d.Driver].Name, d.Points, Math.Round(d.ExpectedPoints, 1), title, Percent(d.PositionProbabilities))),
            ],
            [
                .. forecast.Constructors.Zip(constructors, (c, title) => new ConstructorOdds(
                    c.Constructor.Value, history.Constructors[c.Constructor].Name, c.Points, Math.Round(c.ExpectedPoints, 1), title, Percent(c.PositionProbabilities))),
            ]);
    }

    private static IReadOnlyList<decimal> Percent(IEnumerable<double> probabilities) => RoundedPercentages.Of([.. probabilities], Decimals);
}
