using F1Predict.Models.XGBoost;

namespace F1Predict.Models;

/// <summary>
/// Gradient-boosted trees (T. Chen, C. Guestrin, XGBoost: A Scalable Tree Boosting System, 2016) that tell winners from others car by car.
/// </summary>
internal sealed class XGBoostLearner(XGBoostOptions options) : IWinLearner
{
    private const double ShareOfWinners = 0.05;

    public string Name => "xgboost";

    public string Fingerprint => options.ToString();

    public IWinModel Train(TrainingSet training, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var rows = training.Races(race => race >= options.SkipRaces).WeightedByAge(options.HalfLifeYears);
        var labels = Array.ConvertAll(rows.Won, won => won ? 1f : 0f);
        var data = new BoosterData(rows.Features.Values, rows.Features.Columns, labels, rows.Weights);
        var parameters = new BoosterParameters
        {
            Eta = options.LearningRate,
            MaxDepth = options.Depth,
            MinChildWeight = options.LeafWeight,
            Subsample = options.RowShare,
            ColsampleByTree = options.FeatureShare,
            Lambda = options.Penalty,
            BaseScore = ShareOfWinners,
            Seed = options.Seed,
        };
        var booster = Booster.Train(data, parameters, options.Rounds, cancellationToken);
        progress?.Report(1);
        return new XGBoostModel(booster);
    }

    public IWinModel Load(BinaryReader reader) => XGBoostModel.Load(reader);
}
