using F1Predict.Models.XGBoost;

namespace F1Predict.Models;

/// <summary>The boosted trees: the probability of each car alone, divided by the sum over the field.</summary>
internal sealed class XGBoostModel(Booster booster) : IWinModel
{
    public void Predict(FeatureMatrix features, Span<double> probabilities)
    {
        var margins = new float[features.Rows];
        booster.PredictMargins(features.Values, margins);
        for (var i = 0; i < margins.Length; i++) probabilities[i] = 1 / (1 + Math.Exp(-margins[i]));
        FieldProbabilities.Normalise(probabilities, features.RaceStarts);
    }

    public void Save(BinaryWriter writer) => writer.WriteArray(booster.Save());

    /// <exception cref="InvalidDataException">The bytes are not a booster.</exception>
    public static XGBoostModel Load(BinaryReader reader)
    {
        try
        {
            return new XGBoostModel(Booster.Load(reader.ReadArray<byte>()));
        }
        catch (XGBoostException e)
        {
            throw new InvalidDataException($"The model is damaged: {e.Message}", e);
        }
    }
}
