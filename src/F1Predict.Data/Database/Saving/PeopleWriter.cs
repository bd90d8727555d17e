using System.Data.Common;

namespace F1Predict.Data;

/// <summary>Writes drivers, constructors and circuits within a transaction: only those that are new or different.</summary>
internal sealed class PeopleWriter(DatabaseEngine engine, DbTransaction transaction)
{
    public async Task<SaveOutcome> WriteAsync(
        People stored,
        IEnumerable<Driver> drivers,
        IEnumerable<Constructor> constructors,
        IEnumerable<Circuit> circuits,
        CancellationToken ct) =>
        await WriteAsync(PeopleTables.Drivers, stored.Drivers, drivers, d => d.Id, ct).ConfigureAwait(false)
        + await WriteAsync(PeopleTables.Constructors, stored.Constructors, constructors, c => c.Id, ct).ConfigureAwait(false)
        + await WriteAsync(PeopleTables.Circuits, stored.Circuits, circuits, c => c.Id, ct).ConfigureAwait(false);

    private async Task<SaveOutcome> WriteAsync<T, TId>(
        Table<T> table, IEnumerable<T> stored, IEnumerable<T> given, Func<T, TId> idOf, CancellationToken ct)
        where T : notnull
        where TId : notnull
    {
        var known = stored.ToDictionary(idOf);
        var (added, changed, same) = (new List<T>(), new List<T>(), 0);
        foreach (var item in given)
        {
            if (!known.TryGetValue(idOf(item), out var old)) added.Add(item);
            else if (!old.Equals(item)) changed.Add(item);
            else same++;
        }

        if (added.Count > 0) await engine.InsertAsync(transaction, table.Name, table.Columns, Rows(table, added), ct).ConfigureAwait(false);
        await PreparedRows.UpdateAsync(transaction, table.Name, table.Columns, keys: 1, Rows(table, changed), ct).ConfigureAwait(false);
        return new SaveOutcome(added.Count, changed.Count, same);
    }
    private static IEnumerable<Row> Rows<T>(Table<T> table, List<T> items)
    {
        var row = new Row();
        foreach (var item in items)
        {
            table.Write(row.Clear(), item);
            yield return row;
        }
    }
}
