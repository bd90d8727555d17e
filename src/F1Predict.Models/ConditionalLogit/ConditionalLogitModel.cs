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

        FieldProbabilities.Softmax(probabilities, features.RaceStarts);
    }

    /// <remarks>Terms are 0 in the mean over the field, so that weight times value is what is wanted as it stands.</remarks>
    public double[] Explain(FeatureMatrix features)
    {
        var values = terms.Values(features);
        var contributions = new double[features.Rows * features.Columns];
        for (var row = 0; row < features.Rows; row++)
        {
            for (var term = 0; term < weights.Length; term++)
                contributions[(row * features.Columns) + terms.Column(term)] += weights[term] * values[(row * weights.Length) + term];
        }

        return contributions;
    }

    public void Save(BinaryWriter writer)
    {
        terms.Save(writer);
        writer.WriteArray(weights);
    }

    public static ConditionalLogitModel Load(BinaryReader reader) => new(LogitTerms.Load(reader), reader.ReadArray<double>());
}
