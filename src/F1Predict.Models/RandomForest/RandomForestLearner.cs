namespace F1Predict.Models;

/// <summary>A Random Forest (L. Breiman, Random Forests, 2001), its trees dealt over the parts of a <see cref="CrossFit"/>.</summary>
internal sealed class RandomForestLearner(RandomForestOptions options) : IWinLearner
{
    public string Name => "random-forest";

    public string Fingerprint => OptionsText.Of(options);

    public IWinModel Train(TrainingSet training, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var rows = training.Races(race => race >= options.SkipRaces).WeightedByAge(options.HalfLifeYears);
        var missing = MissingValues.Medians(rows.Features);
        var parts = CrossFit.Train(
            rows, options.Folds,
            (part, fold) => ForestTrainer.Grow(part, missing, options, Math.Max(1, options.Trees / options.Folds), options.Seed + fold),
            progress,
            cancellationToken);
        var scores = CrossFit.OutOfFoldScores(rows.Features, parts, (part, features) => RandomForestModel.Scores([part], missing, features));
        return new RandomForestModel(parts, missing, PlattScaling.Fit(scores, rows.Won, rows.Weights));
    }
}
