using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>Trains the models of all moments of the next race, on a thread of its own. A model that is stored already is trained anew only if somebody asked.</summary>
internal sealed class RetrainJob(NewestHistory newest, PredictorSource predictors, ForecastBoard board) : IJobWork
{
    public JobKind Kind => JobKind.Retrain;

    public async Task<string> RunAsync(Job job, CancellationToken cancellationToken)
    {
        var races = await newest.LookAsync(cancellationToken);
        if (races.History.NextRace is not { } weekend) return "the calendar has no further race";
        if (!job.WasAskedFor && job.Slot != DueJob.Of(JobKind.Retrain, races).Slot) return "there are newer results";

        // The moment that visitors wait for comes first.
        var moments = Enum.GetValues<ForecastMoment>().OrderByDescending(m => m == weekend.LatestMoment).ToArray();
        await Task.Factory.StartNew(
            () => Train(races.History, moments, job.WasAskedFor, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (job.WasAskedFor) board.Open(races.History);
        return $"the models know the results through {races.History.DataThrough}";
    }

    private void Train(RaceHistory history, ForecastMoment[] moments, bool anew, CancellationToken cancellationToken)
    {
        var progress = new OnProgress(_ => cancellationToken.ThrowIfCancellationRequested());
        foreach (var moment in moments)
        {
            if (anew) predictors.TrainAnew(history, moment, progress, cancellationToken);
            else predictors.ForNextRace(history, moment, progress, cancellationToken);
        }
    }
}
