using System.Globalization;

namespace F1Predict.Models;

/// <summary>Trains the members that have a weight, for their <see cref="OpinionPool"/>.</summary>
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
            throw new ArgumentException($"The weights of an ensemble are 0 or more and sum to 1, not {string.Join(", ", all.Select(m => m.Weight.ToString(CultureInfo.InvariantCulture)))}.", nameof(options));
        var used = all.Where(m => m.Weight > 0).ToArray();
        _members = Array.ConvertAll(used, m => m.Member);
        _weights = Array.ConvertAll(used, m => m.Weight);
        Name = name;
        Fingerprint = OptionsText.Of(options);
    }

    public string Name { get; }

    public string Fingerprint { get; }

    public IWinModel Train(TrainingSet training, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var models = new IWinModel[_members.Length];
        var slowest = Math.Max(0, Array.FindIndex(_members, m => m is RandomForestLearner));
        InParallel.For(models.Length, i => models[i] = _members[i].Train(training, i == slowest ? progress : null, cancellationToken), cancellationToken);
        return new EnsembleModel(models, _weights);
    }
}
