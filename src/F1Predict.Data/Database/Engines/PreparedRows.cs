using System.Data.Common;

namespace F1Predict.Data;

/// <summary>Runs one prepared INSERT for many rows.</summary>
internal static class PreparedRows
{
    public static Task InsertAsync(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<Row> rows, CancellationToken ct) =>
        RunAsync(transaction, Insert(table, columns), columns, rows, ct);

    /// <summary>Inserts, or replaces the row whose first <paramref name="keys"/> columns are the same.</summary>
    public static Task UpsertAsync(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, int keys, IEnumerable<Row> rows, CancellationToken ct)
    {
        var changes = string.Join(", ", columns.Skip(keys).Select(c => $"{c} = excluded.{c}"));
        var sql = $"{Insert(table, columns)} ON CONFLICT ({string.Join(", ", columns.Take(keys))}) DO UPDATE SET {changes}";
        return RunAsync(transaction, sql, columns, rows, ct);
    }

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
