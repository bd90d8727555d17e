namespace F1Predict.Models;

/// <summary>
/// The logarithmic opinion pool (C. Genest, J. Zidek, Combining Probability Distributions, 1986): log-probabilities are added by weight, and the
/// field's probabilities divided by their sum.
/// </summary>
internal static class OpinionPool
{
    /// <summary>What a member's probability is raised to before its logarithm is taken: one that is all too sure does not decide alone.</summary>
    public const double Smallest = 1e-9;

    /// <param name="members">The probabilities of each member, row after row.</param>
    /// <param name="weights">One weight a member; they sum to 1.</param>
    /// <param name="pooled">To be filled: the probabilities of the pool.</param>
    /// <param name="raceStarts">The first row of each race, and the number of rows at the end.</param>
    public static void Fill(ReadOnlySpan<double[]> members, ReadOnlySpan<double> weights, Span<double> pooled, ReadOnlySpan<int> raceStarts)
    {
        pooled = pooled[..raceStarts[^1]];
        pooled.Clear();
        for (var m = 0; m < members.Length; m++)
        {
            for (var i = 0; i < pooled.Length; i++) pooled[i] += weights[m] * Math.Log(Math.Max(members[m][i], Smallest));
        }

        FieldProbabilities.Softmax(pooled, raceStarts);
    }
}
