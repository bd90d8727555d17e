using F1Predict.Data;
using Microsoft.Extensions.Options;

namespace F1Predict.Models;

/// <summary>
/// Gives a host its one predictor: at the first call it is loaded from the store, or trained and stored. Safe to use from many threads; they wait for
/// the same training.
/// </summary>
public sealed class PredictorProvider : IDisposable
{
    private readonly RaceHistory _history;
    private readonly ModelStore _store;
    private readonly F1PredictOptions _options;
    private readonly SemaphoreSlim _turn = new(1);
    private volatile RacePredictor? _predictor;

    /// <param name="history">The races to learn from and to forecast after.</param>
    /// <param name="store">Where trained models are kept.</param>
    /// <param name="options">How to train, and how many versions to keep.</param>
    public PredictorProvider(RaceHistory history, ModelStore store, IOptions<F1PredictOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_history, _store, _options) = (history, store, options.Value);
    }

    /// <summary>The predictor; after the first call it is there at once.</summary>
    /// <param name="progress">Told how far training is if this call trains; null for nobody.</param>
    /// <param name="cancellationToken">Ends the waiting, and the training if this call trains: the next that waits then begins anew.</param>
    /// <exception cref="XGBoost.XGBoostNotFoundException">XGBoost's native library is not installed.</exception>
    /// <exception cref="IOException">The store cannot be read or written, and nobody is told by <see cref="F1PredictOptions.StoreFailed"/>.</exception>
    /// <exception cref="InvalidDataException">A stored version is refused, and nobody is told.</exception>
    public async Task<RacePredictor> GetAsync(IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (_predictor is { } ready) return ready;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _predictor ??= await FindAsync(cancellationToken).ConfigureAwait(false) ?? await TrainAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<RacePredictor?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _store.FindAsync(_history, _options.Training, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (_options.StoreFailed is not null && ModelStore.IsFailure(e))
        {
            _options.StoreFailed(e);
            return null;
        }
    }

    private async Task<RacePredictor> TrainAsync(IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        // Seconds of calculation, which are not the caller's thread's.
        var trained = await Task.Run(() => RacePredictor.Train(_history, _options.Training, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
        try
        {
            await _store.PublishAsync(trained, cancellationToken: cancellationToken).ConfigureAwait(false);
            await _store.KeepAsync(_options.KeepVersions, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (_options.StoreFailed is not null && ModelStore.IsFailure(e))
        {
            _options.StoreFailed(e);
        }

        return trained;
    }
}
