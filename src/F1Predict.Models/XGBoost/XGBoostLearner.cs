using F1Predict.Models.XGBoost;

namespace F1Predict.Models;

/// <summary>Gradient-boosted trees (T. Chen, C. Guestrin, XGBoost: A Scalable Tree Boosting System, 2016).</summary>
internal sealed class XGBoostLearner(XGBoostOptions options) : IWinLearner
{
    private const double ShareOfWinners = 0.05;

    public string Name => options.Objective == XGBoostObjective.Field ? "xgboost-field" : "xgboost";

    public string Fingerprint => OptionsText.Of(options);

    public IWinModel Train(TrainingSet training, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var rows = training.Races(race => race >= options.SkipRaces);
        var booster = Boost(rows, Rounds(rows, cancellationToken), null, cancellationToken);
        progress?.Report(1);
        return new XGBoostModel(booster, options.Objective);
    }

    /// <summary>All rounds, or those after which the latest races, left out of the training, are forecast best.</summary>
    private int Rounds(TrainingSet rows, CancellationToken cancellationToken)
    {
        var races = rows.Dates.Length;
        if (options.StoppingRaces <= 0 || options.StoppingRaces >= races) return options.Rounds;
        var latest = rows.Races(race => race >= races - options.StoppingRaces);
        var stopping = new EarlyStopping(Data(latest), LossOf(latest), options.StoppingPatience);
        using var trial = Boost(rows.Races(race => race < races - options.StoppingRaces), options.Rounds, stopping, cancellationToken);
        return trial.BestRounds;
    }

    private MarginLoss LossOf(TrainingSet rows)
    {
        if (options.Objective == XGBoostObjective.Field) return new FieldSoftmax(rows).Loss;
        return margins =>
        {
            var sum = 0.0;
            for (var i = 0; i < margins.Length; i++) sum += Math.Log(1 + Math.Exp(rows.Won[i] ? -margins[i] : margins[i]));
            return sum / margins.Length;
        };
    }

    /// <summary>Age counts from the newest of these rows: races that are left out of a trial do not weigh in it.</summary>
    private Booster Boost(TrainingSet races, int rounds, EarlyStopping? stopping, CancellationToken cancellationToken)
    {
        var rows = races.WeightedByAge(options.HalfLifeYears);
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
        return options.Objective == XGBoostObjective.Field
            ? Booster.Train(Data(rows), parameters, rounds, new FieldSoftmax(rows).Derivatives, cancellationToken, stopping)
            : Booster.Train(Data(rows), parameters, rounds, cancellationToken, stopping);
    }

    private static BoosterData Data(TrainingSet rows) =>
        new(rows.Features.Values, rows.Features.Columns, Array.ConvertAll(rows.Won, won => won ? 1f : 0f), rows.Weights);
}
