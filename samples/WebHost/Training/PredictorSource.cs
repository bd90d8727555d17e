using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>
/// Gives the model for a moment: the stored one, or else one trained now and stored. A store that cannot be used costs a warning and the time to train,
/// never the forecast. It waits for the store on the thread that trains, and for another that trains: who asks for the same model then finds it stored.
/// </summary>
internal sealed class PredictorSource(ModelStores stores, TrainPredictor train, HostMetrics metrics, TimeProvider clock, ILogger<PredictorSource> logger)
{
    /// <summary>The series of models of races that have been run.</summary>
    public const string PastRaces = "past-races";

    private readonly Lock _training = new();

    /// <summary>The model for the next race of a history.</summary>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public RacePredictor ForNextRace(
        RaceHistory history, ForecastMoment moment, IProgress<TrainingProgress> progress, CancellationToken cancellationToken) =>
        Get(Moments.NameOf(moment), history, moment, progress, cancellationToken);

    /// <summary>The model for a race that has been run, from what was known before it.</summary>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public RacePredictor ForPastRace(
        RaceHistory before, ForecastMoment moment, IProgress<TrainingProgress> progress, CancellationToken cancellationToken) =>
        Get(PastRaces, before, moment, progress, cancellationToken);

    /// <summary>Trains the model for the next race, whatever is stored, and stores it.</summary>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public void TrainAnew(RaceHistory history, ForecastMoment moment, IProgress<TrainingProgress> progress, CancellationToken cancellationToken)
    {
        lock (_training)
        {
            var series = Moments.NameOf(moment);
            Publish(stores.Open(series), series, Train(history, moment, Options(moment), progress, cancellationToken), cancellationToken);
        }
    }

    private static PredictorOptions Options(ForecastMoment moment) => new() { Moments = [moment] };

    private RacePredictor Get(string series, RaceHistory history, ForecastMoment moment, IProgress<TrainingProgress> progress, CancellationToken cancellationToken)
    {
        lock (_training)
        {
            var (store, options) = (stores.Open(series), Options(moment));
            if (Stored(store, series, history, options, cancellationToken) is { } stored) return stored;
            var trained = Train(history, moment, options, progress, cancellationToken);
            Publish(store, series, trained, cancellationToken);
            return trained;
        }
    }

    private RacePredictor Train(
        RaceHistory history, ForecastMoment moment, PredictorOptions options, IProgress<TrainingProgress> progress, CancellationToken cancellationToken)
    {
        using var span = HostMetrics.Spans.StartActivity("train");
        span?.SetTag("moment", Moments.NameOf(moment));
        var (started, succeeded) = (clock.GetTimestamp(), false);
        try
        {
            var trained = train(history, options, progress, cancellationToken);
            succeeded = true;
            return trained;
        }
        finally
        {
            metrics.Trained(Moments.NameOf(moment), succeeded, clock.GetElapsedTime(started));
        }
    }

    private RacePredictor? Stored(ModelStore store, string series, RaceHistory history, PredictorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return store.FindAsync(history, options, cancellationToken).GetAwaiter().GetResult();
        }
        catch (Exception e) when (ModelStore.IsFailure(e))
        {
            logger.LogWarning("The stored model {Series} cannot be used and is trained anew: {Reason}", series, e.Message);
            return null;
        }
    }

    private void Publish(ModelStore store, string series, RacePredictor trained, CancellationToken cancellationToken)
    {
        try
        {
            store.PublishAsync(trained, cancellationToken: cancellationToken).GetAwaiter().GetResult();
            store.KeepAsync(stores.Keep, cancellationToken).GetAwaiter().GetResult();
        }
        catch (Exception e) when (ModelStore.IsFailure(e))
        {
            logger.LogWarning("The model {Series} cannot be stored and will be trained again at the next start: {Reason}", series, e.Message);
        }
    }
}
