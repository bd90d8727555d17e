using System.Data.Common;

namespace F1Predict.Data;

/// <summary>Reads everything in one command: a statement a table, no statement a race.</summary>
internal static class HistoryReader
{
    /// <summary>The tables of a history in the order in which they are read, and that of the hashes.</summary>
    public static string[] Tables =>
    [
        PeopleTables.Drivers.Name, PeopleTables.Constructors.Name, PeopleTables.Circuits.Name, RaceTables.Races.Name,
        .. RaceParts.All.Select(p => p.Table).Distinct(), "race_parts",
    ];

    public static async Task<RaceHistory> HistoryAsync(DbTransaction transaction, CancellationToken ct)
    {
        var tables = RaceParts.All.GroupBy(p => p.Table).ToArray();
        var races = $"SELECT {string.Join(", ", RaceTables.Races.Columns)}, laps_run FROM races ORDER BY season, round";
        var command = Command(transaction, [.. PeopleSelects, races, .. tables.Select(t => t.First().Select)]);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var people = await PeopleAsync(reader, ct).ConfigureAwait(false);
                await reader.NextResultAsync(ct).ConfigureAwait(false);
                var loaded = await RacesAsync(reader, ct).ConfigureAwait(false);
                foreach (var table in tables)
                {
                    await reader.NextResultAsync(ct).ConfigureAwait(false);
                    await PartsAsync(reader, [.. table], loaded, ct).ConfigureAwait(false);
                }

                return History(people, loaded.Values);
            }
        }
    }

    public static async Task<People> PeopleAsync(DbTransaction transaction, CancellationToken ct)
    {
        var command = Command(transaction, PeopleSelects);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(ct).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false)) return await PeopleAsync(reader, ct).ConfigureAwait(false);
        }
    }

    public static async Task<List<T>> RowsAsync<T>(DbDataReader reader, Func<RowReader, T> read, CancellationToken ct)
    {
        var rows = new List<T>();
        var row = new RowReader(reader);
        while (await row.NextAsync(ct).ConfigureAwait(false)) rows.Add(read(row));
        return rows;
    }

    private static string[] PeopleSelects =>
        [Select(PeopleTables.Drivers), Select(PeopleTables.Constructors), Select(PeopleTables.Circuits)];

    private static string Select<T>(Table<T> table) => $"SELECT {string.Join(", ", table.Columns)} FROM {table.Name}";

    private static DbCommand Command(DbTransaction transaction, string[] selects)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = string.Join(";\n", selects);
        return command;
    }

    private static async Task<People> PeopleAsync(DbDataReader reader, CancellationToken ct)
    {
        var drivers = await RowsAsync(reader, PeopleTables.Drivers.Read, ct).ConfigureAwait(false);
        await reader.NextResultAsync(ct).ConfigureAwait(false);
        var constructors = await RowsAsync(reader, PeopleTables.Constructors.Read, ct).ConfigureAwait(false);
        await reader.NextResultAsync(ct).ConfigureAwait(false);
        return new People(drivers, constructors, await RowsAsync(reader, PeopleTables.Circuits.Read, ct).ConfigureAwait(false));
    }

    private static async Task<Dictionary<RaceKey, LoadedRace>> RacesAsync(DbDataReader reader, CancellationToken ct)
    {
        var races = await RowsAsync(reader, r => new LoadedRace(RaceTables.Races.Read(r), r.OptionalNumber()), ct).ConfigureAwait(false);
        return races.ToDictionary(r => r.Key);
    }

    private static async Task PartsAsync(DbDataReader reader, RacePart[] parts, Dictionary<RaceKey, LoadedRace> races, CancellationToken ct)
    {
        var row = new RowReader(reader);
        while (await row.NextAsync(ct).ConfigureAwait(false))
        {
            var race = races[row.Race()];
            var part = parts[0];
            if (part.Session is not null)
            {
                var session = row.Text();
                part = Array.Find(parts, p => p.Session == session) ?? throw new InvalidDataException($"{part.Table} has no session '{session}'.");
            }

            row.Number();
            part.Read(row, race);
        }
    }

    /// <summary>A race without a result before the last that has one was cancelled, or its result is late: a history cannot hold it.</summary>
    private static RaceHistory History(People people, IEnumerable<LoadedRace> races)
    {
        var completed = races.Where(r => r.IsCompleted).Select(r => r.Completed()).ToArray();
        var last = completed.Length > 0 ? completed.Max(r => r.Key) : default;
        var upcoming = races.Where(r => !r.IsCompleted && r.Key > last).Select(r => r.Weekend());
        return RaceHistory.Create(people.Drivers, people.Constructors, people.Circuits, completed, upcoming);
    }
}
