namespace F1Predict.Models;

/// <summary>What a <see cref="IWinLearner"/> learned. Safe to use from many threads.</summary>
internal interface IWinModel
{
    /// <summary>Fills the win probability of each row; those of a race sum to 1.</summary>
    void Predict(FeatureMatrix features, Span<double> probabilities);

    void Save(BinaryWriter writer);
}
