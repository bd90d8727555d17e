namespace F1Predict.Models;

/// <summary>
/// Regression trees in flat arrays. A node with a negative child index points to a leaf (its bitwise complement); values at or under the
/// threshold go to the left.
/// </summary>
internal sealed class FlatForest
{
    private readonly int[] _roots;
    private readonly int[] _features;
    private readonly float[] _thresholds;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly double[] _leaves;
    private readonly double[] _covers;

    /// <param name="roots">The root of each tree: a node, or a leaf.</param>
    /// <param name="features">The column that a node looks at.</param>
    /// <param name="thresholds">Where a node divides.</param>
    /// <param name="left">The child of a node for values at or under the threshold.</param>
    /// <param name="right">The child of a node for values over it.</param>
    /// <param name="leaves">The value of each leaf.</param>
    /// <param name="covers">The weight of the training rows that fall into each leaf.</param>
    public FlatForest(int[] roots, int[] features, float[] thresholds, int[] left, int[] right, double[] leaves, double[] covers)
    {
        _roots = roots;
        _features = features;
        _thresholds = thresholds;
        _left = left;
        _right = right;
        _leaves = leaves;
        _covers = covers;
    }

    public int Trees => _roots.Length;

    /// <summary>The mean over the trees of what a training row scores: where explanations start from.</summary>
    public double Mean()
    {
        var sum = 0.0;
        foreach (var path in Paths())
        {
            var reached = 1.0;
            foreach (var step in path.Steps) reached *= step.Share;
            sum += path.Value * reached;
        }

        return sum / _roots.Length;
    }

    /// <summary>The mean of the leaves that a row falls into.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var root in _roots) sum += _leaves[Leaf(root, row)];
        return sum / _roots.Length;
    }

    /// <summary>The same trees with the weight of the rows that fall into each leaf.</summary>
    public FlatForest CoveredBy(IEnumerable<(float[] Values, float Weight)> rows)
    {
        var covers = new double[_leaves.Length];
        foreach (var (values, weight) in rows)
        {
            foreach (var root in _roots) covers[Leaf(root, values)] += weight;
        }

        return new FlatForest(_roots, _features, _thresholds, _left, _right, _leaves, covers);
    }

    /// <summary>The way to every leaf of every tree.</summary>
    public IReadOnlyList<LeafPath> Paths()
    {
        var paths = new List<LeafPath>(_leaves.Length);
        foreach (var root in _roots) Walk(root, [], paths);
        return paths;
    }

    private void Walk(int node, PathStep[] steps, List<LeafPath> paths)
    {
        if (node < 0)
        {
            paths.Add(new LeafPath(_leaves[~node], steps));
            return;
        }

        var (feature, threshold, left, right) = (_features[node], _thresholds[node], _left[node], _right[node]);
        var (toLeft, toRight) = (Cover(left), Cover(right));
        var cover = toLeft + toRight;
        Walk(left, LeafPath.Extend(steps, new PathStep(feature, float.NegativeInfinity, threshold, cover > 0 ? toLeft / cover : 0)), paths);
        Walk(right, LeafPath.Extend(steps, new PathStep(feature, threshold, float.PositiveInfinity, cover > 0 ? toRight / cover : 0)), paths);
    }

    private double Cover(int node) => node < 0 ? _covers[~node] : Cover(_left[node]) + Cover(_right[node]);

    private int Leaf(int node, ReadOnlySpan<float> row)
    {
        while (node >= 0) node = row[_features[node]] <= _thresholds[node] ? _left[node] : _right[node];
        return ~node;
    }

    public void Save(BinaryWriter writer)
    {
        writer.WriteArray(_roots);
        writer.WriteArray(_features);
        writer.WriteArray(_thresholds);
        writer.WriteArray(_left);
        writer.WriteArray(_right);
        writer.WriteArray(_leaves);
        writer.WriteArray(_covers);
    }

    public static FlatForest Load(BinaryReader reader) => new(
        reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<float>(),
        reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<double>(), reader.ReadArray<double>());
}
