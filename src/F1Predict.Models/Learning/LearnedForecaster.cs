using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>A forecaster that learns from the features of a <see cref="FeatureSet"/>.</summary>
public abstract class LearnedForecaster : IRaceForecaster
{
    private const int FewestRaces = 30;

    private readonly IWinLearner _learner;

    private protected LearnedForecaster(IWinLearner learner) => _learner = learner;

    /// <inheritdoc/>
    public string Name => _learner.Name;

    /// <inheritdoc/>
    public string Fingerprint => _learner.Fingerprint;

    /// <inheritdoc/>
    /// <exception cref="ArithmeticException">A feature is infinite, or has no finite value in a term of the logit; the message names race, driver and feature.</exception>
    /// <exception cref="XGBoost.XGBoostNotFoundException">Boosted trees are wanted and their native library is not installed.</exception>
    public IFittedForecaster Fit(RaceHistory history, ForecastMoment moment, CancellationToken cancellationToken = default) =>
        FitModel(history, moment, progress: null, cancellationToken);

    internal FittedLearner FitModel(RaceHistory history, ForecastMoment moment, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.CompletedRaces.Count < FewestRaces)
            throw new ArgumentException($"The history has {history.CompletedRaces.Count} completed races; {FewestRaces} or more are needed to learn from.");
        var set = FeatureSet.At(moment);
        var (training, pass) = FeaturePass.Run(history, set);
        var model = _learner.Train(training, progress, cancellationToken);
        var version = ModelVersion.Of(Name, history.DataThrough!.Value, set, _learner.Fingerprint);
        return new FittedLearner(model, set, version, history.DataThrough.Value, history, pass);
    }
}
