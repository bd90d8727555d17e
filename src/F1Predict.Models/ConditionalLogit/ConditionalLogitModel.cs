namespace F1Predict.Models;

/// <summary>The terms and their weights, in log-odds a unit of the term.</summary>
internal sealed class ConditionalLogitModel(LogitTerms terms, double[] weights) : IWinModel
{
    public void Predict(FeatureMatrix features, Span<double> probabilities)
    {
        var values = terms.Values(features);
        for (var row = 0; row < features.Rows; row++)
        {
            probabilities[row] = 0;
            for (var term = 0; term < weights.Length; term++) probabilities[row] += weights[term] * values[(row * weights.Length) + term];
        }

        for (var race = 0; race + 1 < features.RaceStarts.Length; race++) FieldProbabilities.Softmax(probabilities[features.RaceStarts[race]..features.RaceStarts[race + 1]]);
    }

    public void Save(BinaryWriter writer)
    {
        terms.Save(writer);
        writer.WriteArray(weights);
    }

    public static ConditionalLogitModel Load(BinaryReader reader) => new(LogitTerms.Load(reader), reader.ReadArray<double>());
}
