using System.Security.Cryptography;

namespace F1Predict.Data;

/// <summary>
/// A list that belongs to a race: the unit that is compared by hash and rewritten as a whole. An empty list means that nothing is known,
/// so it has no hash and replaces nothing.
/// </summary>
/// <param name="name">What the part is called among the hashes and corrections.</param>
/// <param name="table">Where its rows are.</param>
/// <param name="session">The value of the column <c>session</c>; null for a table without one.</param>
/// <param name="columns">The columns of the value.</param>
internal abstract class RacePart(string name, string table, string? session, string[] columns)
{
    public string Name { get; } = name;

    public string Table { get; } = table;

    public string? Session { get; } = session;

    /// <summary>Whether the rows carry the date of the race.</summary>
    protected bool HasDate { get; } = table == RaceTables.Results.Name;

    /// <summary>All columns as they are written: the keys, then the value.</summary>
    public IReadOnlyList<string> Columns =>
        [.. Keys, .. HasDate ? ["race_date"] : Array.Empty<string>(), .. columns];

    /// <summary>Reads all rows of the table, of every session, in the order they were saved in.</summary>
    public string Select => $"SELECT {string.Join(", ", Keys.Concat(columns))} FROM {Table} ORDER BY season, round, row";

    public string Delete => $"DELETE FROM {Table} WHERE season = @season AND round = @round{(Session is null ? "" : " AND session = @session")}";

    private IEnumerable<string> Keys => Session is null ? ["season", "round", "row"] : ["season", "round", "session", "row"];

    /// <summary>The hash of the rows whatever their order; null when there are none.</summary>
    public abstract byte[]? Hash(SavedRace race);

    /// <summary>The rows, one at a time in the same instance.</summary>
    public abstract IEnumerable<Row> Rows(SavedRace race);

    /// <summary>Adds the value at the reader to the race being read.</summary>
    public abstract void Read(RowReader reader, LoadedRace race);
}

/// <inheritdoc/>
internal sealed class RacePart<T>(string name, Table<T> table, string? session, Func<SavedRace, IReadOnlyList<T>> list)
    : RacePart(name, table.Name, session, table.Columns)
{
    public override byte[]? Hash(SavedRace race)
    {
        var items = list(race);
        if (items.Count == 0) return null;
        var row = new Row();
        var hashes = new List<byte[]>(items.Count);
        foreach (var item in items)
        {
            table.Write(row.Clear(), item);
            hashes.Add(row.Hash());
        }

        // Sources differ in the order of their rows, which means nothing.
        hashes.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var one in hashes) hash.AppendData(one);
        return hash.GetHashAndReset();
    }

    public override IEnumerable<Row> Rows(SavedRace race)
    {
        var items = list(race);
        var row = new Row();
        for (var i = 0; i < items.Count; i++)
        {
            row.Clear().Race(race.Key);
            if (Session is not null) row.Text(Session);
            row.Integer(i);
            if (HasDate) row.Date(race.Weekend.Race.Date);
            table.Write(row, items[i]);
            yield return row;
        }
    }

    public override void Read(RowReader reader, LoadedRace race) => race.List(this).Add(table.Read(reader));
}
