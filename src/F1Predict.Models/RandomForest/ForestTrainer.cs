using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace F1Predict.Models;

/// <summary>Grows trees with ML.NET's FastForest and takes them over as <see cref="FlatForest"/>.</summary>
internal static class ForestTrainer
{
    public static FlatForest Grow(TrainingSet training, float[] missing, RandomForestOptions options, int trees, int seed)
    {
        var rows = new Row[training.Features.Rows];
        for (var i = 0; i < rows.Length; i++)
        {
            var values = training.Features.Row(i).ToArray();
            MissingValues.Fill(values, missing);
            rows[i] = new Row { Features = values, Label = training.Won[i], Weight = training.Weights[i] };
        }

        var ml = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, training.Features.Columns);
        var trainer = ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
        {
            FeatureColumnName = nameof(Row.Features),
            LabelColumnName = nameof(Row.Label),
            ExampleWeightColumnName = nameof(Row.Weight),
            NumberOfTrees = trees,
            NumberOfLeaves = options.Leaves,
            MinimumExampleCountPerLeaf = options.RowsPerLeaf,
            FeatureFraction = options.FeatureShare,
            FeatureFractionPerSplit = options.FeatureSharePerSplit,
            Seed = seed,
            FeatureSelectionSeed = seed,
            NumberOfThreads = 1,
        });
        var model = trainer.Fit(ml.Data.LoadFromEnumerable(rows, schema)).Model;
        return Flatten(model.TrainedTreeEnsemble).CoveredBy(rows.Select(r => (r.Features, r.Weight)));
    }

    private static FlatForest Flatten(TreeEnsemble<QuantileRegressionTree> ensemble)
    {
        var (roots, features, thresholds) = (new List<int>(), new List<int>(), new List<float>());
        var (left, right, leaves) = (new List<int>(), new List<int>(), new List<double>());
        foreach (var tree in ensemble.Trees)
        {
            var (firstNode, firstLeaf) = (features.Count, leaves.Count);
            roots.Add(tree.NumberOfNodes > 0 ? firstNode : ~firstLeaf);
            for (var node = 0; node < tree.NumberOfNodes; node++)
            {
                features.Add(tree.NumericalSplitFeatureIndexes[node]);
                thresholds.Add(tree.NumericalSplitThresholds[node]);
                left.Add(Child(tree.LeftChild[node], firstNode, firstLeaf));
                right.Add(Child(tree.RightChild[node], firstNode, firstLeaf));
            }

            leaves.AddRange(tree.LeafValues);
        }

        return new FlatForest([.. roots], [.. features], [.. thresholds], [.. left], [.. right], [.. leaves], new double[leaves.Count]);
    }

    private static int Child(int child, int firstNode, int firstLeaf) => child >= 0 ? firstNode + child : ~(firstLeaf + ~child);

    /// <summary>One row as ML.NET reads it.</summary>
    private sealed class Row
    {
        public float[] Features { get; init; } = [];

        public bool Label { get; init; }

        public float Weight { get; init; }
    }
}
