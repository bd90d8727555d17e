namespace F1Predict.Models;

/// <summary>Models and their weights, which sum to 1, in an <see cref="OpinionPool"/>.</summary>
internal sealed class EnsembleModel(IWinModel[] models, double[] weights) : IWinModel
{
    public void Predict(FeatureMatrix features, Span<double> probabilities)
    {
        var members = Array.ConvertAll(models, _ => new double[features.Rows]);
        for (var m = 0; m < models.Length; m++) models[m].Predict(features, members[m]);
        OpinionPool.Fill(members, weights, probabilities, features.RaceStarts);
    }

    public double[] Explain(FeatureMatrix features)
    {
        var sum = new double[features.Rows * features.Columns];
        var probabilities = new double[features.Rows];
        for (var m = 0; m < models.Length; m++)
        {
            models[m].Predict(features, probabilities);
            var own = models[m].Explain(features);
            for (var race = 0; race + 1 < features.RaceStarts.Length; race++)
                Raise(own, features.Columns, features.RaceStarts[race], probabilities.AsSpan(features.RaceStarts[race]..features.RaceStarts[race + 1]));
            for (var i = 0; i < sum.Length; i++) sum[i] += weights[m] * own[i];
        }

        FieldContributions.Centre(sum, features.Columns, features.RaceStarts);
        return sum;
    }

    /// <summary>Makes the contributions of a race speak of the logarithm as <see cref="Predict"/> takes it: of the smallest probability or more.</summary>
    private static void Raise(double[] contributions, int columns, int firstRow, Span<double> probabilities)
    {
        FieldProbabilities.LogOdds(probabilities, out var mean);
        var lowest = Math.Log(OpinionPool.Smallest) - mean;
        for (var car = 0; car < probabilities.Length; car++)
            FieldContributions.Rescale(contributions.AsSpan((firstRow + car) * columns, columns), 0, probabilities[car], logOdds => Math.Max(logOdds, lowest));
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
