namespace F1Predict.Models;

/// <summary>What a <see cref="IWinLearner"/> learned. Safe to use from many threads.</summary>
internal interface IWinModel
{
    /// <summary>Fills the win probability of each row; those of a race sum to 1.</summary>
    void Predict(FeatureMatrix features, Span<double> probabilities);

    /// <summary>
    /// What each feature adds to the log-odds of each row, row-major like the features: a row sums to the logarithm of its win probability less the
    /// mean of that over the race.
    /// </summary>
    double[] Explain(FeatureMatrix features);

    void Save(BinaryWriter writer);
}
