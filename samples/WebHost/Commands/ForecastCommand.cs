using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>Makes one forecast and prints it. A past race is forecast with what was known before it.</summary>
internal sealed class ForecastCommand(Terminal terminal, IServiceProvider services)
{
    /// <exception cref="CommandException">The data, the model or the request is refused.</exception>
    public int Run(ForecastRequest request, bool json, CancellationToken cancellationToken)
    {
        var history = Load();
        var (weekend, moment) = request.In(history);
        var forecast = Make(history, weekend, moment, cancellationToken);
        Print(forecast, history, json);
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
        terminal.Output.WriteLine(ContractJson.Of(forecast.ToContract(history, now, now)));
    }

    private RaceHistory Load()
    {
        try
        {
            return services.GetRequiredService<LoadHistory>()();
        }
        catch (RaceDataException e)
        {
            throw new CommandException(ExitCodes.Refused, $"The race data were refused: {e.Message}", e);
        }
    }

    private RaceForecast Make(RaceHistory history, RaceWeekend weekend, ForecastMoment moment, CancellationToken cancellationToken)
    {
        try
        {
            var progress = new OnProgress(p => terminal.ShowProgress(p.Step, p.Fraction));
            var (source, before) = (services.GetRequiredService<PredictorSource>(), history.Before(weekend.Key));
            var predictor = history.FindCompleted(weekend.Key) is null
                ? source.ForNextRace(before, moment, progress, cancellationToken)
                : source.ForPastRace(before, moment, progress, cancellationToken);
            return predictor.Forecast(weekend, moment);
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
