using System.Security.Cryptography;

namespace F1Predict.Data;

/// <summary>Tells by a short text whether two histories hold the same facts.</summary>
public static class HistoryHash
{
    /// <summary>
    /// SHA-256, in hexadecimal, of all that a forecast of a race can rest on at a moment: <see cref="RaceHistory.Before(RaceKey, ForecastMoment)"/>.
    /// What is learned later of the weekend, or after it, does not change it. Takes some 20 ms.
    /// </summary>
    public static string Before(RaceHistory history, RaceKey race, ForecastMoment moment)
    {
        ArgumentNullException.ThrowIfNull(history);
        return SnapshotFile.ContentHash(history.Before(race, moment));
    }

    /// <summary>
    /// For each completed race the SHA-256, in hexadecimal, of all that <see cref="RaceHistory.Before(RaceKey)"/> it holds: drivers, constructors and
    /// circuits, earlier races with their results, the weekend itself, the calendar. Later results do not change it; the order of rows does.
    /// </summary>
    /// <remarks>One pass over the history, as long as reading the bundled one.</remarks>
    public static IReadOnlyDictionary<RaceKey, string> BeforeEachRace(RaceHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        using var facts = new MemoryStream();
        using var writer = new SnapshotWriter(facts);
        using var earlier = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        writer.Names(history);
        var hashes = new Dictionary<RaceKey, string>();
        foreach (var race in history.CompletedRaces)
        {
            earlier.AppendData(facts.GetBuffer().AsSpan(0, (int)facts.Length));
            facts.SetLength(0);
            hashes[race.Key] = Hash(earlier.GetCurrentHash(), history.Before(race.Key).Upcoming);
            writer.Completed(race);
        }

        return hashes;
    }

    private static string Hash(ReadOnlySpan<byte> earlier, IReadOnlyList<RaceWeekend> upcoming)
    {
        using var facts = new MemoryStream();
        using var writer = new SnapshotWriter(facts);
        facts.Write(earlier);
        foreach (var weekend in upcoming) writer.Weekend(weekend);
        return Convert.ToHexStringLower(SHA256.HashData(facts.GetBuffer().AsSpan(0, (int)facts.Length)));
    }
}
