using F1Predict.Data;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace F1Predict.Models.Tests.Learning;

public sealed class FlatForestTests
{
    [Fact]
    public void Score_GrownForest_EqualsMlNetsOwnScore()
    {
        var (training, _) = FeaturePass.Run(Bundled.Early, FeatureSet.At(ForecastMoment.BeforeWeekend));
        var options = new RandomForestOptions { RowsPerLeaf = 10 };
        var missing = MissingValues.Medians(training.Features);
        var flat = ForestTrainer.Grow(training, missing, options, trees: 15, seed: 4);

        var ml = new MLContext(4);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, training.Features.Columns);
        var rows = Enumerable.Range(0, training.Features.Rows).Select(i => new Row { Features = Filled(training.Features.Row(i), missing), Label = training.Won[i] }).ToArray();
        var data = ml.Data.LoadFromEnumerable(rows, schema);
        var model = ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
        {
            FeatureColumnName = nameof(Row.Features), LabelColumnName = nameof(Row.Label), NumberOfTrees = 15, NumberOfLeaves = options.Leaves,
            MinimumExampleCountPerLeaf = options.RowsPerLeaf, FeatureFraction = options.FeatureShare, FeatureFractionPerSplit = options.FeatureSharePerSplit,
            Seed = 4, FeatureSelectionSeed = 4, NumberOfThreads = 1, ExampleWeightColumnName = nameof(Row.Weight),
        }).Fit(data);
        var scores = model.Transform(data).GetColumn<float>("Score").ToArray();

        for (var i = 0; i < scores.Length; i++) (15 * flat.Score(rows[i].Features)).ShouldBe(scores[i], 1e-4, "ML.NET sums over the trees");
        scores.Distinct().Count().ShouldBeGreaterThan(50);
    }

    private static float[] Filled(ReadOnlySpan<float> row, float[] missing)
    {
        var values = row.ToArray();
        MissingValues.Fill(values, missing);
        return values;
    }

    private sealed class Row
    {
        public float[] Features { get; init; } = [];

        public bool Label { get; init; }

        public float Weight { get; init; } = 1;
    }
}
