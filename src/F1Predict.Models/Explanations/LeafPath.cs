namespace F1Predict.Models;

/// <summary>The way from the root of a tree to one of its leaves: one step a feature, whatever the number of splits on it.</summary>
internal sealed class LeafPath(double value, PathStep[] steps)
{
    /// <summary>The value of the leaf.</summary>
    public double Value { get; } = value;

    public ReadOnlySpan<PathStep> Steps => steps;

    /// <summary>The steps with one more split.</summary>
    public static PathStep[] Extend(PathStep[] steps, PathStep next)
    {
        var at = Array.FindIndex(steps, s => s.Feature == next.Feature);
        if (at < 0) return [.. steps, next];
        PathStep[] merged = [.. steps];
        merged[at] = merged[at].And(next);
        return merged;
    }
}
