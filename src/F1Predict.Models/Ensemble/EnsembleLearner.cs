namespace F1Predict.Models;

/// <summary>The weighted mean of the probabilities of a Random Forest and of boosted trees.</summary>
internal sealed class EnsembleLearner : IWinLearner
{
    private readonly IWinLearner[] _members;
    private readonly double[] _weights;

    /// <exception cref="ArgumentOutOfRangeException">The weight is not between 0 and 1.</exception>
    public EnsembleLearner(EnsembleOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.RandomForestWeight);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.RandomForestWeight, 1);
        _members = [new RandomForestLearner(options.RandomForest), new XGBoostLearner(options.XGBoost)];
        _weights = [options.RandomForestWeight, 1 - options.RandomForestWeight];
        Fingerprint = options.ToString();
    }

    public string Name => "ensemble";

    public string Fingerprint { get; }

    public IWinModel Train(TrainingSet training, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var models = new IWinModel[_members.Length];
        Parallel.For(0, models.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            models[i] = _members[i].Train(training, Share(progress, i), cancellationToken));
        return new EnsembleModel(models, _weights);
    }

    /// <summary>The forest takes most of the time, so its progress is that of all.</summary>
    private IProgress<double>? Share(IProgress<double>? progress, int member) => _members[member] is RandomForestLearner ? progress : null;
}
