namespace F1Predict.Models;

/// <summary>
/// The logarithmic opinion pool of its members (C. Genest, J. Zidek, Combining Probability Distributions, 1986): log-probabilities are added by
/// weight, and the field's probabilities divided by their sum.
/// </summary>
internal sealed class EnsembleLearner : IWinLearner
{
    private const double Tolerance = 1e-9;

    private readonly IWinLearner[] _members;
    private readonly double[] _weights;

    /// <exception cref="ArgumentException">A weight is negative, or they do not sum to 1.</exception>
    public EnsembleLearner(EnsembleOptions options, string name)
    {
        (IWinLearner Member, double Weight)[] all =
        [
            (new RandomForestLearner(options.RandomForest), options.RandomForestWeight),
            (new XGBoostLearner(options.XGBoost), options.XGBoostWeight),
            (new ConditionalLogitLearner(options.ConditionalLogit), options.ConditionalLogitWeight),
        ];
        if (all.Any(m => !(m.Weight >= 0)) || Math.Abs(all.Sum(m => m.Weight) - 1) > Tolerance)
            throw new ArgumentException($"The weights of an ensemble are 0 or more and sum to 1, not {string.Join(", ", all.Select(m => m.Weight))}.", nameof(options));
        var used = all.Where(m => m.Weight > 0).ToArray();
        _members = Array.ConvertAll(used, m => m.Member);
        _weights = Array.ConvertAll(used, m => m.Weight);
        Name = name;
        Fingerprint = options.ToString();
    }

    public string Name { get; }

    public string Fingerprint { get; }

    public IWinModel Train(TrainingSet training, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var models = new IWinModel[_members.Length];
        var slowest = Math.Max(0, Array.FindIndex(_members, m => m is RandomForestLearner));
        Parallel.For(0, models.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            models[i] = _members[i].Train(training, i == slowest ? progress : null, cancellationToken));
        return new EnsembleModel(models, _weights);
    }
}
