using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>
/// Makes one forecast after another as the board asks for them: first the one the next race needs now. The port answers meanwhile. What is stored of
/// the race is shown at once, and stays when the model fails. A failure is logged and shown; it does not end the host.
/// </summary>
internal sealed class TrainingService(
    ForecastBoard board, PredictorSource predictors, ForecastKeeping keeping, HostMetrics metrics, TimeProvider clock, ILogger<TrainingService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Training is calculation: it gets a thread of its own and leaves those of the requests alone.
        await Task.Factory.StartNew(() => Work(stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Work(CancellationToken stopping)
    {
        try
        {
            foreach (var (history, moment) in board.Asked(stopping).ToBlockingEnumerable(stopping)) Make(history, history.NextRace!, moment, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            logger.LogDebug("Stopped");
        }
    }

    private void Make(RaceHistory history, RaceWeekend weekend, ForecastMoment moment, CancellationToken stopping)
    {
        var stored = keeping.Find(history, moment);
        try
        {
            if (stored is not null) board.Set(history, moment, new ForecastState.Ready(stored, history, Predicted: null));
            var progress = new OnProgress(p => Tell(new ForecastState.Training(p.Step, p.Fraction)));
            var predictor = predictors.ForNextRace(history, moment, progress, stopping);
            var started = clock.GetTimestamp();
            var predicted = new PredictedRace(predictor, weekend, moment);
            metrics.Forecast(Moments.NameOf(moment), clock.GetElapsedTime(started));
            board.Set(history, moment, new ForecastState.Ready(keeping.Keep(predicted, history), history, predicted));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "No forecast of {Race} {Moment}", weekend.Key, moment);
            board.Set(history, moment, stored is null
                ? new ForecastState.Failed(e.Message)
                : new ForecastState.Ready(stored, history, Predicted: null) { Trouble = e.Message });
        }

        void Tell(ForecastState state)
        {
            if (stored is null) board.Set(history, moment, state);
        }
    }
}
