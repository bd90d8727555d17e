using System.Collections.Frozen;

namespace F1Predict.Ratings;

/// <summary>What each driver, or each team, made of each circuit beyond what the ratings promised.</summary>
internal sealed class TrackResiduals<TId>
    where TId : struct
{
    private readonly Dictionary<TId, int> _ids = [];
    private readonly Dictionary<(int Circuit, int Id), int> _pairs = [];
    private Tally[] _tallies = new Tally[1024];

    public void Add(int circuit, TId id, double surprise)
    {
        if (!_ids.TryGetValue(id, out var at)) _ids.Add(id, at = _ids.Count);
        if (!_pairs.TryGetValue((circuit, at), out var pair)) _pairs.Add((circuit, at), pair = _pairs.Count);
        if (pair == _tallies.Length) Array.Resize(ref _tallies, pair * 2);
        _tallies[pair].Add(surprise);
    }

    /// <summary>
    /// For each circuit those who were classified there, each one's mean at all circuits, and the standard deviation of the true means between the circuits
    /// of one of them.
    /// </summary>
    public (FrozenDictionary<TId, ShrunkMean>[] ByCircuit, FrozenDictionary<TId, ShrunkMean> Everywhere, double? Deviation) Shrunk(int circuits)
    {
        var families = new int[_pairs.Count];
        foreach (var (key, pair) in _pairs) families[pair] = key.Id;
        var nested = new NestedMeans(_tallies[.._pairs.Count], families, _ids.Count);
        var names = _ids.Keys.ToArray();
        var everywhere = new Dictionary<TId, ShrunkMean>();
        for (var id = 0; id < names.Length; id++)
        {
            if (nested.OfFamilies(id) is { } mean) everywhere.Add(names[id], mean);
        }

        var byCircuit = Enumerable.Range(0, circuits).Select(_ => new Dictionary<TId, ShrunkMean>()).ToArray();
        foreach (var ((circuit, id), pair) in _pairs)
        {
            if (nested.OfGroup(pair, everywhere.GetValueOrDefault(names[id])) is { } mean) byCircuit[circuit].Add(names[id], mean);
        }

        return (Array.ConvertAll(byCircuit, s => s.ToFrozenDictionary()), everywhere.ToFrozenDictionary(), nested.GroupDeviation);
    }
}
