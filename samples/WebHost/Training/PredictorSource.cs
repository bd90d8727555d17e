using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.WebHost;

/// <summary>Gives the model for a moment: the stored one, or else one trained now and stored.</summary>
internal sealed class PredictorSource(ModelStore store, TrainPredictor train)
{
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public RacePredictor Get(
        RaceHistory history, ForecastMoment moment, IProgress<TrainingProgress> progress, CancellationToken cancellationToken)
    {
        if (store.TryLoad(history, moment) is { } stored) return stored;
        var trained = train(history, new PredictorOptions { Moments = [moment] }, progress, cancellationToken);
        store.Save(trained, moment);
        return trained;
    }
}
