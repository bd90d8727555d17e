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

    public FlatForest(int[] roots, int[] features, float[] thresholds, int[] left, int[] right, double[] leaves)
    {
        _roots = roots;
        _features = features;
        _thresholds = thresholds;
        _left = left;
        _right = right;
        _leaves = leaves;
    }

    /// <summary>The mean of the leaves that a row falls into.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var root in _roots)
        {
            var node = root;
            while (node >= 0) node = row[_features[node]] <= _thresholds[node] ? _left[node] : _right[node];
            sum += _leaves[~node];
        }

        return sum / _roots.Length;
    }

    public void Save(BinaryWriter writer)
    {
        writer.WriteArray(_roots);
        writer.WriteArray(_features);
        writer.WriteArray(_thresholds);
        writer.WriteArray(_left);
        writer.WriteArray(_right);
        writer.WriteArray(_leaves);
    }

    public static FlatForest Load(BinaryReader reader) => new(
        reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<float>(),
        reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<double>());
}
