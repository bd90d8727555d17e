using System.Data.Common;

namespace F1Predict.Data;

/// <summary>Runs one prepared command for many rows.</summary>
internal static class PreparedRows
{
    public static Task InsertAsync(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<Row> rows, CancellationToken ct) =>
        RunAsync(transaction, Insert(table, columns), columns, rows, ct);

    /// <summary>Replaces the rows whose first <paramref name="keys"/> columns are the same.</summary>
    public static Task UpdateAsync(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, int keys, IEnumerable<Row> rows, CancellationToken ct)
    {
        var changes = string.Join(", ", columns.Skip(keys).Select(Is));
        var sql = $"UPDATE {table} SET {changes} WHERE {string.Join(" AND ", columns.Take(keys).Select(Is))}";
        return RunAsync(transaction, sql, columns, rows, ct);
    }

    private static string Is(string column) => $"{column} = @{column}";

    private static string Insert(string table, IReadOnlyList<string> columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "@" + c))})";

    private static async Task RunAsync(
        DbTransaction transaction, string sql, IReadOnlyList<string> columns, IEnumerable<Row> rows, CancellationToken ct)
    {
        var command = transaction.Connection!.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = transaction;
            command.CommandText = sql;
            foreach (var column in columns)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = column;
                command.Parameters.Add(parameter);
            }

            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                for (var i = 0; i < columns.Count; i++) command.Parameters[i].Value = row.Cells[i].Value;
                await command.ExecuteNonQueryAsync(ct).ConfigureAwait(false);
            }
        }
    }
}
