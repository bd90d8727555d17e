namespace F1Predict.Models;

/// <summary>Learns from features who wins.</summary>
internal interface IWinLearner
{
    /// <summary>The short name, for example <c>xgboost</c>.</summary>
    string Name { get; }

    /// <summary>All options as a text that changes with each of them.</summary>
    string Fingerprint { get; }

    IWinModel Train(TrainingSet training, CancellationToken cancellationToken);
}
