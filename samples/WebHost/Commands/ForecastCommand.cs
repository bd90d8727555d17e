using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>Makes one forecast and prints it. A past race is forecast with what was known before it.</summary>
internal sealed class ForecastCommand(Terminal terminal, IServiceProvider services)
{
    /// <param name="request">The race and the moment.</param>
    /// <param name="json">Whether the answer of the REST endpoint is wanted in place of the table.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <param name="why">The id of the driver to explain; null for none.</param>
    /// <exception cref="CommandException">The data, the model or the request is refused.</exception>
    public int Run(ForecastRequest request, bool json, CancellationToken cancellationToken, string? why = null)
    {
        var history = Load();
        var (weekend, moment) = request.In(history);
        if (why is not null && weekend.Entries.All(e => e.Driver.Value != why))
            throw new CommandException(ExitCodes.WrongArguments, $"The {weekend.Race.Name} has no driver '{why}', only {string.Join(", ", weekend.Entries.Select(e => e.Driver.Value).Order(StringComparer.Ordinal))}.");
        var (forecast, explanations) = Make(history, weekend, moment, explained: why is not null, cancellationToken);
        Print(forecast, history, json);
        if (explanations.FirstOrDefault(e => e.Driver.Value == why) is { } explanation) terminal.Print(explanation, history);
        return ExitCodes.Fine;
    }

    private void Print(RaceForecast forecast, RaceHistory history, bool json)
    {
        if (!json)
        {
            terminal.Print(forecast, history);
            return;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var origin = history.FindCompleted(forecast.Race) is null ? ForecastOrigin.Live : ForecastOrigin.WalkForward;
        var stored = forecast.ToStored(history, conditions: null, now, origin);
        terminal.Output.WriteLine(ContractJson.Of(stored.ToContract(history, stored.IsStale(history, now))));
    }

    private RaceHistory Load()
    {
        try
        {
            return services.GetRequiredService<LoadHistory>()();
        }
        catch (Exception e) when (e is RaceDataException or RaceDatabaseException)
        {
            throw new CommandException(ExitCodes.Refused, $"The race data were refused: {e.Message}", e);
        }
    }

    private (RaceForecast Forecast, IReadOnlyList<Explanation> Explanations) Make(
        RaceHistory history, RaceWeekend weekend, ForecastMoment moment, bool explained, CancellationToken cancellationToken)
    {
        try
        {
            var progress = new OnProgress(p => terminal.ShowProgress(p.Step, p.Fraction));
            var (source, before) = (services.GetRequiredService<PredictorSource>(), history.Before(weekend.Key));
            var predictor = history.FindCompleted(weekend.Key) is null
                ? source.ForNextRace(before, moment, progress, cancellationToken)
                : source.ForPastRace(before, moment, progress, cancellationToken);
            return (predictor.Forecast(weekend, moment), explained ? predictor.Explain(weekend, moment) : []);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever it was (a missing native library, too few races), the user gets its message, not its stack.
            throw new CommandException(ExitCodes.Refused, $"The {weekend.Race.Name} ({weekend.Key}) cannot be forecast: {e.Message}", e);
        }
        finally
        {
            terminal.EndProgress();
        }
    }
}
