using System.Data.Common;

namespace F1Predict.Data;

/// <summary>Changes rows one by one. They are few.</summary>
internal static class PreparedRows
{
    /// <summary>Replaces the rows whose first <paramref name="keys"/> columns are the same.</summary>
    public static async Task UpdateAsync(
        DbTransaction transaction, string table, IReadOnlyList<string> columns, int keys, IEnumerable<Row> rows, CancellationToken ct)
    {
        var changes = string.Join(", ", columns.Skip(keys).Select(Is));
        var sql = $"UPDATE {table} SET {changes} WHERE {string.Join(" AND ", columns.Take(keys).Select(Is))}";
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

    private static string Is(string column) => $"{column} = @{column}";
}
