using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>Forecasts the next race at a moment, without a weather and in each, and stores that as what was said at the time.</summary>
internal sealed class ForecastJob(NewestHistory newest, PredictorSource predictors, ForecastKeeping keeping, TimeProvider clock) : IJobWork
{
    public JobKind Kind => JobKind.Forecast;

    public async Task<string> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var (races, moment) = (await newest.LookAsync(cancellationToken), DueJob.MomentOf(job.Slot));
        if (!races.MomentsToForecast(clock.GetUtcNow()).Contains(moment) || DueJob.Forecast(races, moment).Slot != job.Slot)
            return "more is known by now, or the race has started";
        return await Task.Factory.StartNew(
            () => Forecast(races.History, moment, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private string Forecast(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken)
    {
        var progress = new OnProgress(_ => cancellationToken.ThrowIfCancellationRequested());
        var predictor = predictors.ForNextRace(history, moment, progress, cancellationToken);
        var made = keeping.Make(new PredictedRace(predictor, history.NextRace!, moment), history);
        return $"{keeping.Store(made)} forecasts stored, by {made[0].ModelVersion}";
    }
}
