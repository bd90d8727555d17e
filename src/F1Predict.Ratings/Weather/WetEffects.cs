using System.Collections.Frozen;

namespace F1Predict.Ratings;

/// <summary>Surprises in the dry and in the rain, for drivers or for teams.</summary>
internal sealed class WetEffects<TId>
    where TId : struct
{
    private readonly Dictionary<TId, (Tally Dry, Tally Wet)> _tallies = [];

    public void Add(TId id, bool wet, double surprise)
    {
        var tallies = _tallies.GetValueOrDefault(id);
        if (wet) tallies.Wet.Add(surprise);
        else tallies.Dry.Add(surprise);
        _tallies[id] = tallies;
    }

    /// <summary>
    /// The effect of each, the usual effect, and the standard deviation of the true ones around it. Without two who raced in both there are none.
    /// </summary>
    public (FrozenDictionary<TId, WetEffect> Effects, double Usual, double? Deviation) Shrunk()
    {
        var (dry, wet) = (Pooled(_tallies.Values.Select(t => t.Dry)), Pooled(_tallies.Values.Select(t => t.Wet)));
        var both = _tallies.Values.Where(t => t.Dry.Count > 0 && t.Wet.Count > 0).ToArray();
        if (dry is null || wet is null || both.Length < 2) return (FrozenDictionary<TId, WetEffect>.Empty, 0, null);

        double VarianceOf((Tally Dry, Tally Wet) t) => (dry.Value / t.Dry.Count) + (wet.Value / t.Wet.Count);
        double[] differences = Array.ConvertAll(both, t => t.Wet.Mean - t.Dry.Mean), variances = Array.ConvertAll(both, VarianceOf);
        var between = NormalShrinkage.Between(differences, variances, new int[both.Length], 1);
        var (weight, sum) = (0.0, 0.0);
        for (var i = 0; i < both.Length; i++)
        {
            weight += 1 / (variances[i] + between);
            sum += differences[i] / (variances[i] + between);
        }

        var usual = new ShrunkMean(sum / weight, sum / weight, Math.Sqrt(1 / weight), both.Length);
        var effects = _tallies.ToFrozenDictionary(p => p.Key, p =>
        {
            var (d, w) = p.Value;
            var mean = d.Count > 0 && w.Count > 0
                ? NormalShrinkage.Towards(w.Mean - d.Mean, VarianceOf(p.Value), w.Count, usual, between)
                : NormalShrinkage.Unseen(usual, between);
            return new WetEffect(d.Count, w.Count, mean);
        });
        return (effects, usual.Value, Math.Sqrt(between));
    }

    /// <summary>The variance of one surprise around its own mean; null where nobody has two, or all were the same.</summary>
    private static double? Pooled(IEnumerable<Tally> tallies)
    {
        var (squares, degrees) = (0.0, 0);
        foreach (var tally in tallies)
        {
            squares += tally.SquaredDistances;
            degrees += Math.Max(0, tally.Count - 1);
        }

        return degrees > 0 && squares > 0 ? squares / degrees : null;
    }
}
