namespace F1Predict.Models;

/// <summary>Models and their weights, which sum to 1.</summary>
internal sealed class EnsembleModel(IWinModel[] models, double[] weights) : IWinModel
{
    private const double Smallest = 1e-9;

    public void Predict(FeatureMatrix features, Span<double> probabilities)
    {
        probabilities[..features.Rows].Clear();
        var own = new double[features.Rows];
        for (var m = 0; m < models.Length; m++)
        {
            models[m].Predict(features, own);
            for (var i = 0; i < own.Length; i++) probabilities[i] += weights[m] * Math.Log(Math.Max(own[i], Smallest));
        }

        for (var race = 0; race + 1 < features.RaceStarts.Length; race++) FieldProbabilities.Softmax(probabilities[features.RaceStarts[race]..features.RaceStarts[race + 1]]);
    }

    public void Save(BinaryWriter writer)
    {
        writer.WriteArray(weights);
        foreach (var model in models) WinModelFile.Write(writer, model);
    }

    public static EnsembleModel Load(BinaryReader reader)
    {
        var weights = reader.ReadArray<double>();
        return new EnsembleModel([.. weights.Select(_ => WinModelFile.Read(reader))], weights);
    }
}
