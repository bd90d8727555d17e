namespace F1Predict.Models;

/// <summary>The grown forest with its calibration.</summary>
internal sealed class RandomForestModel(FlatForest[] parts, float[] missing, PlattScaling calibration) : IWinModel
{
    private const double SmallestShare = 1e-4;

    public void Predict(FeatureMatrix features, Span<double> probabilities)
    {
        var scores = Scores(parts, missing, features);
        for (var i = 0; i < scores.Length; i++) probabilities[i] = calibration.Probability(scores[i]);
        FieldProbabilities.Normalise(probabilities, features.RaceStarts);
    }

    /// <remarks>The trees' mean is what is additive; its contributions are rescaled to the logarithm of the calibrated probability.</remarks>
    public double[] Explain(FeatureMatrix features)
    {
        var trees = Array.ConvertAll(parts, part => new TreeShap(part));
        var from = parts.Average(part => part.Mean());
        var contributions = new double[features.Rows * features.Columns];
        Span<float> row = stackalloc float[features.Columns];
        for (var i = 0; i < features.Rows; i++)
        {
            var own = contributions.AsSpan(i * features.Columns, features.Columns);
            features.Row(i).CopyTo(row);
            MissingValues.Fill(row, missing);
            for (var part = 0; part < parts.Length; part++) trees[part].AddTo(own, row, 1.0 / parts.Length);
            FieldContributions.Rescale(own, from, Mean(parts, row), mean => Math.Log(calibration.Probability(Score(mean))));
        }

        FieldContributions.Centre(contributions, features.Columns, features.RaceStarts);
        return contributions;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(parts.Length);
        foreach (var part in parts) part.Save(writer);
        writer.WriteArray(missing);
        writer.Write(calibration.Slope);
        writer.Write(calibration.Intercept);
    }

    public static RandomForestModel Load(BinaryReader reader)
    {
        var parts = new FlatForest[reader.ReadCount()];
        for (var i = 0; i < parts.Length; i++) parts[i] = FlatForest.Load(reader);
        return new RandomForestModel(parts, reader.ReadArray<float>(), new PlattScaling(reader.ReadDouble(), reader.ReadDouble()));
    }

    /// <summary>
    /// The log-odds of the share of wins in the leaves that each row falls into. FastForest's leaves hold the mean of labels that are -1 for a car
    /// that did not win and 1 for one that did.
    /// </summary>
    internal static double[] Scores(FlatForest[] parts, float[] missing, FeatureMatrix features)
    {
        var scores = new double[features.Rows];
        Span<float> row = stackalloc float[features.Columns];
        for (var i = 0; i < scores.Length; i++)
        {
            features.Row(i).CopyTo(row);
            MissingValues.Fill(row, missing);
            scores[i] = Score(Mean(parts, row));
        }

        return scores;
    }

    private static double Mean(FlatForest[] parts, ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var part in parts) sum += part.Score(row);
        return sum / parts.Length;
    }

    private static double Score(double mean)
    {
        var share = Math.Clamp((mean + 1) / 2, SmallestShare, 1 - SmallestShare);
        return Math.Log(share / (1 - share));
    }
}
