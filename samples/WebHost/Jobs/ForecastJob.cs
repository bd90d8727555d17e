using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>Forecasts the next race at a moment, without a weather and in each, and stores that as what was said at the time.</summary>
internal sealed class ForecastJob(NewestHistory newest, PredictorSource predictors, RaceDatabase database, TimeProvider clock) : IJobWork
{
    public JobKind Kind => JobKind.Forecast;

    public async Task<string> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var (races, moment) = (await newest.LookAsync(cancellationToken), DueJob.MomentOf(job.Slot));
        if (!races.MomentsToForecast(clock.GetUtcNow()).Contains(moment) || DueJob.Forecast(races, moment).Slot != job.Slot)
            return "more is known by now, or the race has started";
        var forecasts = await Task.Factory.StartNew(
            () => Forecast(races.History, moment, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var stored = await database.Forecasts.SaveAsync(forecasts, cancellationToken);
        return $"{stored} forecasts stored by {forecasts[0].ModelVersion}";
    }

    private StoredForecast[] Forecast(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken)
    {
        var progress = new OnProgress(_ => cancellationToken.ThrowIfCancellationRequested());
        var predicted = new PredictedRace(predictors.ForNextRace(history, moment, progress, cancellationToken), history.NextRace!, moment);
        var now = clock.GetUtcNow();
        return [.. Conditions.All.Select(assumed => predicted.Under(assumed).ToStored(history, assumed, now))];
    }
}
