using System.Security.Cryptography;
using System.Text;

namespace F1Predict.Data;

/// <summary>What saving a race would change, by the hashes of its parts.</summary>
internal sealed class RaceChange
{
    private readonly IReadOnlyDictionary<string, byte[]> _stored;
    private readonly Dictionary<string, byte[]> _new = [];

    /// <param name="race">What is to be saved.</param>
    /// <param name="stored">The hashes of the parts that are stored; empty for a race that is not.</param>
    public RaceChange(SavedRace race, IReadOnlyDictionary<string, byte[]> stored)
    {
        Race = race;
        _stored = stored;

        // A weekend alone says less than the completed race that is there: it was fetched before, or from a source that lags.
        if (race.Result is null && stored.ContainsKey(RaceParts.LapsRun)) return;
        var row = new Row();
        RaceTables.Races.Write(row, race.Weekend.Race);
        Compare(RaceParts.Race, row.Hash());
        if (race.Result is { } result) Compare(RaceParts.LapsRun, row.Clear().Integer(result.LapsRun).Hash());
        foreach (var part in RaceParts.All) Compare(part.Name, part.Hash(race));
    }

    public SavedRace Race { get; }

    public bool IsNew => _stored.Count == 0;

    public bool IsUnchanged => _new.Count == 0;

    /// <summary>The names and hashes of the parts that are new or different.</summary>
    public IReadOnlyDictionary<string, byte[]> Parts => _new;

    /// <summary>The parts that were there with other content.</summary>
    public IEnumerable<string> Replaced => _new.Keys.Where(_stored.ContainsKey);

    /// <summary>The replaced parts of a race that already had a result, with the hash of what was there. What is only added is no correction.</summary>
    public IEnumerable<(string Part, byte[] Old, byte[] New)> Corrections =>
        _stored.ContainsKey(RaceParts.LapsRun) ? Replaced.Select(part => (part, _stored[part], _new[part])) : [];

    /// <summary>The hash over all that is known before the start.</summary>
    public byte[] WeekendHash => Combine([RaceParts.Race, .. RaceParts.OfWeekend.Select(p => p.Name)]);

    /// <summary>The hash over all that came out of the race; null for a race to come.</summary>
    public byte[]? ResultHash => Race.Result is null ? null : Combine([RaceParts.LapsRun, .. RaceParts.OfResult.Select(p => p.Name)]);

    private void Compare(string part, byte[]? hash)
    {
        if (hash is null || (_stored.TryGetValue(part, out var old) && old.AsSpan().SequenceEqual(hash))) return;
        _new.Add(part, hash);
    }

    private byte[] Combine(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            if (!_new.TryGetValue(part, out var known) && !_stored.TryGetValue(part, out known)) continue;
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData(known);
        }

        return hash.GetHashAndReset();
    }
}
