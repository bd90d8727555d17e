namespace F1Predict.Ratings;

/// <summary>
/// Means of groups that come in families (circuits of a kind, circuits of a driver): families are drawn towards the whole, and groups towards
/// their family. The spread within groups is pooled over all of them.
/// </summary>
internal sealed class NestedMeans
{
    private readonly Tally[] _groups;
    private readonly Family[] _families;
    private readonly ShrunkMean? _whole;
    private readonly double _within;
    private readonly double _betweenGroups;
    private readonly double _betweenFamilies;

    /// <param name="groups">The values of each group; a group without values counts for nothing.</param>
    /// <param name="families">The family of each group, from 0.</param>
    /// <param name="familyCount">The number of families.</param>
    public NestedMeans(Tally[] groups, int[] families, int familyCount)
    {
        _groups = groups;
        _families = new Family[familyCount];
        for (var i = 0; i < groups.Length; i++) _families[families[i]] += new Family(groups[i].Count, groups[i].Sum, (double)groups[i].Count * groups[i].Count);
        var whole = Sum(_families);
        if (whole.Count < 2) return;

        _within = Within(groups, whole);
        if (_within > 0) _betweenGroups = Between(groups, families, familyCount);
        var seen = _families.Where(f => f.Count > 0).ToArray();
        var (means, variances) = (Array.ConvertAll(seen, f => f.Mean), Array.ConvertAll(seen, Variance));
        if (_within > 0) _betweenFamilies = NormalShrinkage.Between(means, variances, new int[seen.Length], 1);
        _whole = new ShrunkMean(whole.Mean, whole.Mean, Math.Sqrt(Variance(whole)), whole.Count);
    }

    /// <summary>How far the true means of groups lie from that of their family, as a standard deviation; null when there are fewer than two values.</summary>
    public double? GroupDeviation => _whole is null ? null : Math.Sqrt(_betweenGroups);

    /// <summary>The mean of the groups of some families; null when there are fewer than two values altogether.</summary>
    public ShrunkMean? OfFamilies(params ReadOnlySpan<int> families)
    {
        if (_whole is null) return null;
        var family = default(Family);
        foreach (var f in families) family += _families[f];
        return family.Count == 0
            ? NormalShrinkage.Unseen(_whole, _betweenFamilies)
            : NormalShrinkage.Towards(family.Mean, Variance(family), family.Count, _whole, _betweenFamilies);
    }

    /// <summary>A group's mean, drawn towards <paramref name="family"/>; null when that is.</summary>
    public ShrunkMean? OfGroup(int group, ShrunkMean? family)
    {
        if (family is null) return null;
        ref readonly var tally = ref _groups[group];
        return tally.Count == 0
            ? NormalShrinkage.Unseen(family, _betweenGroups)
            : NormalShrinkage.Towards(tally.Mean, _within / tally.Count, tally.Count, family, _betweenGroups);
    }

    /// <summary>The pooled variance within groups; the variance of all values where no group has two.</summary>
    private static double Within(Tally[] groups, Family whole)
    {
        double squares = 0, total = 0;
        var degrees = 0;
        foreach (var group in groups)
        {
            squares += group.SquaredDistances;
            total += group.Squares;
            degrees += Math.Max(0, group.Count - 1);
        }

        return degrees > 0 ? squares / degrees : Math.Max(0, total - (whole.Count * whole.Mean * whole.Mean)) / (whole.Count - 1);
    }

    private double Between(Tally[] groups, int[] families, int familyCount)
    {
        var seen = Enumerable.Range(0, groups.Length).Where(i => groups[i].Count > 0).ToArray();
        return NormalShrinkage.Between(
            Array.ConvertAll(seen, i => groups[i].Mean), Array.ConvertAll(seen, i => _within / groups[i].Count), Array.ConvertAll(seen, i => families[i]), familyCount);
    }

    /// <summary>The variance of a family's mean: chance within groups, and which groups it happens to have.</summary>
    private double Variance(Family family) =>
        (_within / family.Count) + (_betweenGroups * family.SquaredCounts / ((double)family.Count * family.Count));

    private static Family Sum(Family[] families)
    {
        var sum = default(Family);
        foreach (var family in families) sum += family;
        return sum;
    }

    private readonly record struct Family(int Count, double Sum, double SquaredCounts)
    {
        public double Mean => Sum / Count;

        public static Family operator +(Family a, Family b) => new(a.Count + b.Count, a.Sum + b.Sum, a.SquaredCounts + b.SquaredCounts);
    }
}
