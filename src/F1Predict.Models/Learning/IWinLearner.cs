namespace F1Predict.Models;

/// <summary>Learns from features who wins.</summary>
internal interface IWinLearner
{
    /// <summary>The short name, for example <c>xgboost</c>.</summary>
    string Name { get; }

    /// <summary>All options as a text that changes with each of them.</summary>
    string Fingerprint { get; }

    /// <param name="training">What to learn from.</param>
    /// <param name="progress">Told the share of the work that is done, 0 to 1, from any thread; null for nobody.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    IWinModel Train(TrainingSet training, IProgress<double>? progress, CancellationToken cancellationToken);
}
