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

    /// <summary>For each circuit those who were classified there, and the standard deviation of the true means between the circuits of one of them.</summary>
    public (FrozenDictionary<TId, ShrunkMean>[] ByCircuit, double? Deviation) Shrunk(int circuits)
    {
        var families = new int[_pairs.Count];
        foreach (var (key, pair) in _pairs) families[pair] = key.Id;
        var nested = new NestedMeans(_tallies[.._pairs.Count], families, _ids.Count);
        var overall = Enumerable.Range(0, _ids.Count).Select(id => nested.OfFamilies(id)).ToArray();
        var names = _ids.Keys.ToArray();
        var shrunk = Enumerable.Range(0, circuits).Select(_ => new Dictionary<TId, ShrunkMean>()).ToArray();
        foreach (var (key, pair) in _pairs)
        {
            if (nested.OfGroup(pair, overall[key.Id]) is { } mean) shrunk[key.Circuit].Add(names[key.Id], mean);
        }

        return (Array.ConvertAll(shrunk, s => s.ToFrozenDictionary()), nested.GroupDeviation);
    }
}
