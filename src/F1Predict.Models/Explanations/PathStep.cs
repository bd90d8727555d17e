namespace F1Predict.Models;

/// <summary>What a leaf asks of one feature: all splits on it between the root and the leaf, as one interval.</summary>
/// <param name="Feature">The column.</param>
/// <param name="Above">The value is greater than this.</param>
/// <param name="UpTo">The value is at most this.</param>
/// <param name="Share">The share of training rows that these splits let through, by weight: the product of cover over the parent's cover.</param>
internal readonly record struct PathStep(int Feature, float Above, float UpTo, double Share)
{
    public bool LetsThrough(float value) => value > Above && value <= UpTo;

    /// <summary>The step of both: the part of the interval that they share.</summary>
    public PathStep And(PathStep other) =>
        new(Feature, Math.Max(Above, other.Above), Math.Min(UpTo, other.UpTo), Share * other.Share);
}
