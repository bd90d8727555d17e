using F1Predict.Models.XGBoost;

namespace F1Predict.Models;

/// <summary>The boosted trees and how their margins become the probabilities of a field.</summary>
internal sealed class XGBoostModel(Booster booster, XGBoostObjective objective) : IWinModel
{
    public void Predict(FeatureMatrix features, Span<double> probabilities)
    {
        var margins = new float[features.Rows];
        booster.PredictMargins(features.Values, margins);
        for (var i = 0; i < margins.Length; i++) probabilities[i] = objective == XGBoostObjective.Field ? margins[i] : 1 / (1 + Math.Exp(-margins[i]));
        if (objective == XGBoostObjective.Field) FieldProbabilities.Softmax(probabilities, features.RaceStarts);
        else FieldProbabilities.Normalise(probabilities, features.RaceStarts);
    }

    public double[] Explain(FeatureMatrix features)
    {
        var columns = features.Columns;
        var shap = booster.PredictContributions(features.Values, features.Rows);
        var contributions = new double[features.Rows * columns];
        for (var i = 0; i < features.Rows; i++)
        {
            var own = contributions.AsSpan(i * columns, columns);
            var (from, to) = ((double)shap[(i * (columns + 1)) + columns], 0.0);
            for (var c = 0; c < columns; c++) to += own[c] = shap[(i * (columns + 1)) + c];
            if (objective == XGBoostObjective.EachCar) FieldContributions.Rescale(own, from, from + to, margin => -Math.Log(1 + Math.Exp(-margin)));
        }

        FieldContributions.Centre(contributions, columns, features.RaceStarts);
        return contributions;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write((int)objective);
        writer.WriteArray(booster.Save());
    }

    /// <exception cref="InvalidDataException">The bytes are not a booster.</exception>
    public static XGBoostModel Load(BinaryReader reader)
    {
        var objective = reader.ReadInt32();
        if (!Enum.IsDefined((XGBoostObjective)objective)) throw new InvalidDataException($"The model is damaged: there is no objective {objective}.");
        try
        {
            return new XGBoostModel(Booster.Load(reader.ReadArray<byte>()), (XGBoostObjective)objective);
        }
        catch (XGBoostException e)
        {
            throw new InvalidDataException($"The model is damaged: {e.Message}", e);
        }
    }
}
