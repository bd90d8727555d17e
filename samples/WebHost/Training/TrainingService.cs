using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>
/// Reads the data, then makes one forecast after another as the board asks for them: first the one the next race needs now. The port
/// answers meanwhile. A failure is logged and shown; it does not end the host.
/// </summary>
internal sealed class TrainingService(
    ForecastBoard board, LoadHistory load, PredictorSource predictors, TimeProvider clock, ILogger<TrainingService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Reading and training are calculation: they get a thread of their own and leave those of the requests alone.
        await Task.Factory.StartNew(() => Open(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Open(CancellationToken stopping)
    {
        RaceHistory history;
        try
        {
            history = load();
        }
        catch (Exception e)
        {
            logger.LogError(e, "The race data were refused");
            board.Refuse(e.Message);
            return;
        }

        board.Open(history);
        if (history.NextRace is not { } weekend) return;
        board.Ask();
        try
        {
            foreach (var moment in board.Asked(stopping).ToBlockingEnumerable(stopping)) Make(history, weekend, moment, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            logger.LogDebug("Stopped");
        }
    }

    private void Make(RaceHistory history, RaceWeekend weekend, ForecastMoment moment, CancellationToken stopping)
    {
        try
        {
            var progress = new OnProgress(p => board.Set(moment, new ForecastState.Training(p.Step, p.Fraction)));
            var forecast = predictors.ForNextRace(history, moment, progress, stopping).Forecast(weekend, moment);
            board.Set(moment, new ForecastState.Ready(forecast, history, clock.GetUtcNow()));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "No forecast of {Race} {Moment}", weekend.Key, moment);
            board.Set(moment, new ForecastState.Failed(e.Message));
        }
    }
}
