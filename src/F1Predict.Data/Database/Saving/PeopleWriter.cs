using System.Data.Common;

namespace F1Predict.Data;

/// <summary>Writes drivers, constructors and circuits within a transaction: only those that are new or different.</summary>
internal static class PeopleWriter
{
    public static async Task<SaveOutcome> WriteAsync(
        DbTransaction transaction,
        People stored,
        IEnumerable<Driver> drivers,
        IEnumerable<Constructor> constructors,
        IEnumerable<Circuit> circuits,
        CancellationToken ct) =>
        await WriteAsync(transaction, PeopleTables.Drivers, stored.Drivers, drivers, d => d.Id, ct).ConfigureAwait(false)
        + await WriteAsync(transaction, PeopleTables.Constructors, stored.Constructors, constructors, c => c.Id, ct).ConfigureAwait(false)
        + await WriteAsync(transaction, PeopleTables.Circuits, stored.Circuits, circuits, c => c.Id, ct).ConfigureAwait(false);

    private static async Task<SaveOutcome> WriteAsync<T, TId>(
        DbTransaction transaction, Table<T> table, IEnumerable<T> stored, IEnumerable<T> given, Func<T, TId> idOf, CancellationToken ct)
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

        var row = new Row();
        var rows = added.Concat(changed).Select(item =>
        {
            table.Write(row.Clear(), item);
            return row;
        });
        if (added.Count + changed.Count > 0)
            await PreparedRows.UpsertAsync(transaction, table.Name, table.Columns, keys: 1, rows, ct).ConfigureAwait(false);
        return new SaveOutcome(added.Count, changed.Count, same);
    }
}
