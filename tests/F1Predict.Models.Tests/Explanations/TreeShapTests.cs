using CsCheck;
using F1Predict.Data;

namespace F1Predict.Models.Tests.Explanations;

public sealed class TreeShapTests
{
    private const int Features = 6;

    private static readonly Gen<Tree> Leaves = Gen.Select(Gen.Double[-1, 1], Gen.Double[0.1, 5], (value, cover) => (Tree)new Tree.Leaf(value, cover));

    private static readonly Gen<Tree> Trees = Grown(6);

    private static readonly Gen<float[]> Rows = Gen.Float[0, 1].Array[Features];

    [Fact]
    public void AddTo_AnyTreesAndRow_EqualsTheMeanOverAllCoalitions() =>
        Gen.Select(Trees.Array[1, 4], Rows).Sample((trees, row) =>
        {
            var values = Values(Tree.Flat(trees), row);
            var expected = trees.Select(tree => tree.Shapley(row)).ToArray();
            for (var f = 0; f < Features; f++) values[f].ShouldBe(expected.Average(own => own[f]), 1e-12);
        }, iter: 300);

    [Fact]
    public void AddTo_AnyTreesAndRow_SumsToTheScoreLessTheMean() =>
        Gen.Select(Trees.Array[1, 4], Rows).Sample((trees, row) =>
        {
            var forest = Tree.Flat(trees);
            Values(forest, row).Sum().ShouldBe(forest.Score(row) - forest.Mean(), 1e-12);
            forest.Mean().ShouldBe(trees.Average(tree => tree.Expected(row, coalition: 0)), 1e-12);
        }, iter: 300);

    [Fact]
    public void AddTo_FeatureThatNothingSplitsOn_GetsNothing() =>
        Gen.Select(Grown(5, Features - 1), Rows).Sample((tree, row) => Values(Tree.Flat(tree), row)[Features - 1].ShouldBe(0), iter: 100);

    [Fact]
    public void AddTo_FeaturesThatDoTheSame_ShareAlike()
    {
        // Both have to be high: whichever is asked first, the other does as much.
        Tree OneFirst(int first, int second) => new Tree.Split(first, 0.5f, new Tree.Leaf(0, 2), new Tree.Split(second, 0.5f, new Tree.Leaf(0, 1), new Tree.Leaf(1, 1)));
        var values = Values(Tree.Flat(OneFirst(0, 1), OneFirst(1, 0)), [0.9f, 0.9f, 0f, 0f, 0f, 0f]);

        values[0].ShouldBe(values[1], 1e-15);

        // By hand: 1/4 of the rows have 1, so 3/4 is to be shared.
        values[0].ShouldBe(0.375, 1e-15);
    }

    [Fact]
    public void AddTo_SplitTwiceOnOneFeature_CountsItOnce()
    {
        // By hand: the middle leaf is 10 and holds a fifth of the rows; the others are 0. Only one feature: it gets all of 10 - 2.
        var tree = new Tree.Split(3, 0.7f, new Tree.Split(3, 0.3f, new Tree.Leaf(0, 3), new Tree.Leaf(10, 1)), new Tree.Leaf(0, 1));

        Values(Tree.Flat(tree), [0f, 0f, 0f, 0.5f, 0f, 0f]).ShouldBe([0, 0, 0, 8, 0, 0]);
    }

    [Fact]
    public void AddTo_BranchWithoutTrainingRows_StaysFiniteAndAddsUp()
    {
        var empty = new Tree.Split(1, 0.5f, new Tree.Leaf(5, 0), new Tree.Leaf(7, 0));
        var forest = Tree.Flat(new Tree.Split(0, 0.5f, empty, new Tree.Leaf(1, 4)));

        forest.Mean().ShouldBe(1);
        Values(forest, [0.2f, 0.9f, 0f, 0f, 0f, 0f]).Sum().ShouldBe(7 - 1, 1e-12);
        Values(forest, [0.8f, 0.9f, 0f, 0f, 0f, 0f]).ShouldAllBe(v => v == 0);
    }

    [Fact]
    public void Mean_GrownForest_IsTheMeanScoreOfItsTrainingRows()
    {
        var (training, _) = FeaturePass.Run(Bundled.Early, FeatureSet.At(ForecastMoment.AfterQualifying));
        var rows = training.WeightedByAge(2);
        var missing = MissingValues.Medians(rows.Features);
        var forest = ForestTrainer.Grow(rows, missing, new RandomForestOptions { RowsPerLeaf = 10 }, trees: 15, seed: 4);
        var (sum, weights) = (0.0, 0.0);
        for (var i = 0; i < rows.Features.Rows; i++)
        {
            var row = rows.Features.Row(i).ToArray();
            MissingValues.Fill(row, missing);
            sum += rows.Weights[i] * forest.Score(row);
            weights += rows.Weights[i];
        }

        forest.Mean().ShouldBe(sum / weights, 1e-9);
    }

    private static double[] Values(FlatForest forest, float[] row)
    {
        var values = new double[row.Length];
        new TreeShap(forest).AddTo(values, row, scale: 1);
        return values;
    }

    private static Gen<Tree> Grown(int depth, int features = Features) => depth == 0
        ? Leaves
        : Gen.Frequency((1, Leaves), (4, Gen.Select(Gen.Int[0, features - 1], Gen.Float[0, 1], Grown(depth - 1, features), Grown(depth - 1, features),
            (feature, threshold, left, right) => (Tree)new Tree.Split(feature, threshold, left, right))));
}
