namespace F1Predict.Models.Tests.Explanations;

/// <summary>A tree as nodes that point to each other, and its Shapley values by their definition: the mean over all coalitions.</summary>
internal abstract record Tree
{
    /// <param name="Value">What the leaf says.</param>
    /// <param name="Cover">The weight of the training rows in it.</param>
    public sealed record Leaf(double Value, double Cover) : Tree;

    public sealed record Split(int Feature, float Threshold, Tree Left, Tree Right) : Tree;

    public double Weight => this switch { Leaf leaf => leaf.Cover, Split split => split.Left.Weight + split.Right.Weight, _ => throw new InvalidOperationException() };

    /// <summary>What is expected of a row of which only the features of a coalition (bits) are known.</summary>
    public double Expected(ReadOnlySpan<float> row, int coalition) => this switch
    {
        Leaf leaf => leaf.Value,
        Split split when (coalition & (1 << split.Feature)) != 0 => (row[split.Feature] <= split.Threshold ? split.Left : split.Right).Expected(row, coalition),
        Split split => ((split.Left.Weight * split.Left.Expected(row, coalition)) + (split.Right.Weight * split.Right.Expected(row, coalition))) / Weight,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>L. Shapley, A Value for n-Person Games, 1953.</summary>
    public double[] Shapley(ReadOnlySpan<float> row)
    {
        var values = new double[row.Length];
        for (var coalition = 0; coalition < 1 << row.Length; coalition++)
        {
            var size = int.PopCount(coalition);
            for (var feature = 0; feature < row.Length; feature++)
            {
                if ((coalition & (1 << feature)) != 0) continue;
                var weight = Factorial(size) * Factorial(row.Length - size - 1) / Factorial(row.Length);
                values[feature] += weight * (Expected(row, coalition | (1 << feature)) - Expected(row, coalition));
            }
        }

        return values;
    }

    /// <summary>The trees in the form that models have.</summary>
    public static FlatForest Flat(params Tree[] trees)
    {
        var (features, thresholds, left, right, leaves, covers) = (new List<int>(), new List<float>(), new List<int>(), new List<int>(), new List<double>(), new List<double>());
        int Add(Tree tree)
        {
            if (tree is Leaf leaf)
            {
                leaves.Add(leaf.Value);
                covers.Add(leaf.Cover);
                return ~(leaves.Count - 1);
            }

            var (split, at) = ((Split)tree, features.Count);
            features.Add(split.Feature);
            thresholds.Add(split.Threshold);
            left.Add(0);
            right.Add(0);
            left[at] = Add(split.Left);
            right[at] = Add(split.Right);
            return at;
        }

        int[] roots = [.. trees.Select(Add)];
        return new FlatForest(roots, [.. features], [.. thresholds], [.. left], [.. right], [.. leaves], [.. covers]);
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
