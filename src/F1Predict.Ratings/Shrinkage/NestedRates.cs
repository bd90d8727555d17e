using MathNet.Numerics.Distributions;

namespace F1Predict.Ratings;

/// <summary>
/// Rates of groups that come in families: beta-binomial, with the weight of the prior by the method of moments (J. Kleinman, Proportions with
/// Extraneous Variance, 1973; the idea as in G. Casella, An Introduction to Empirical Bayes Data Analysis, 1985). Families are drawn towards the whole,
/// groups towards their family; intervals are those of the posterior.
/// </summary>
internal sealed class NestedRates
{
    private readonly Tally[] _groups;
    private readonly Tally[] _families;
    private readonly double? _whole;
    private readonly double _groupWeight;
    private readonly double _familyWeight;

    /// <param name="groups">For each group a 1 for every success and a 0 for every failure.</param>
    /// <param name="families">The family of each group, from 0.</param>
    /// <param name="familyCount">The number of families.</param>
    public NestedRates(Tally[] groups, int[] families, int familyCount)
    {
        _groups = groups;
        _families = new Tally[familyCount];
        for (var i = 0; i < groups.Length; i++) _families[families[i]] += groups[i];
        var whole = default(Tally);
        foreach (var family in _families) whole += family;
        if (whole.Count == 0) return;

        // Half a success and half a failure (H. Jeffreys, 1946) keep the usual rate off 0 and 1.
        _whole = (whole.Sum + 0.5) / (whole.Count + 1);
        _groupWeight = Weight(groups, families, familyCount);
        _familyWeight = Math.Min(whole.Count, Weight(_families, new int[familyCount], 1));
    }

    /// <summary>The rate of some families; null when nothing was observed at all.</summary>
    public ShrunkRate? OfFamilies(params ReadOnlySpan<int> families)
    {
        var family = default(Tally);
        foreach (var f in families) family += _families[f];
        return _whole is { } whole ? Posterior(family, whole, _familyWeight) : null;
    }

    /// <summary>A group's rate, drawn towards <paramref name="family"/>; null when that is.</summary>
    public ShrunkRate? OfGroup(int group, ShrunkRate? family) =>
        family is null ? null : Posterior(_groups[group], family.Value, Math.Min(_groupWeight, _familyWeight + family.Trials));

    internal static ShrunkRate Posterior(Tally tally, double usual, double weight)
    {
        var (a, b) = (tally.Sum + (usual * weight), tally.Count - tally.Sum + ((1 - usual) * weight));
        return new ShrunkRate((int)tally.Sum, tally.Count, a / (a + b), Beta.InvCDF(a, b, 0.025), Beta.InvCDF(a, b, 0.975));
    }

    /// <summary>How many trials the prior is worth: 1 at least, infinitely many when the rates differ no more than chance would have it.</summary>
    private static double Weight(Tally[] groups, int[] families, int familyCount)
    {
        Span<double> trials = new double[familyCount], successes = new double[familyCount], squares = new double[familyCount];
        Span<int> members = new int[familyCount];
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i].Count == 0) continue;
            members[families[i]]++;
            trials[families[i]] += groups[i].Count;
            successes[families[i]] += groups[i].Sum;
            squares[families[i]] += (double)groups[i].Count * groups[i].Count;
        }

        double excess = 0, scale = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i].Count == 0) continue;
            var rate = successes[families[i]] / trials[families[i]];
            if (rate is > 0 and < 1) excess += groups[i].Count * (groups[i].Mean - rate) * (groups[i].Mean - rate) / (rate * (1 - rate));
        }

        for (var f = 0; f < familyCount; f++)
        {
            // All or none succeeded: that says nothing of how the groups differ.
            if (successes[f] == 0 || successes[f] == trials[f]) continue;
            excess -= members[f] - 1;
            scale += trials[f] - (squares[f] / trials[f]) - (members[f] - 1);
        }

        var correlation = excess > 0 && scale > 0 ? Math.Min(0.5, excess / scale) : 0;
        return correlation > 0 ? (1 / correlation) - 1 : double.PositiveInfinity;
    }
}
