using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace F1Predict.Data;

/// <summary>
/// Adds rows through SQLite's own interface: the driver's parameters are looked up by name for every row and box every number, which costs more
/// than SQLite does. Texts for dates and moments are those of the driver.
/// </summary>
internal static class SqliteRows
{
    /// <exception cref="SqliteException">SQLite refused a row.</exception>
    public static void Insert(SqliteTransaction transaction, string table, IReadOnlyList<string> columns, IEnumerable<Row> rows, CancellationToken ct)
    {
        var db = transaction.Connection!.Handle!;
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(sqlite3_prepare_v2(db, sql, out var statement), db);
        using (statement)
        {
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                var at = 0;
                foreach (ref readonly var cell in row.Span) SqliteException.ThrowExceptionForRC(Bind(statement, ++at, cell), db);
                SqliteException.ThrowExceptionForRC(sqlite3_step(statement), db);
                SqliteException.ThrowExceptionForRC(sqlite3_reset(statement), db);
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int at, in Cell cell) => cell.IsNull
        ? sqlite3_bind_null(statement, at)
        : cell.Kind switch
        {
            CellKind.Text => sqlite3_bind_text(statement, at, cell.Text),
            CellKind.Integer or CellKind.Long or CellKind.Flag => sqlite3_bind_int64(statement, at, cell.Bits),
            CellKind.Real => sqlite3_bind_double(statement, at, cell.Real),
            CellKind.Date => sqlite3_bind_text(statement, at, cell.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            CellKind.Moment => sqlite3_bind_text(statement, at, cell.Moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
            CellKind.Bytes => sqlite3_bind_blob(statement, at, cell.Bytes),
            _ => throw new InvalidOperationException($"A {cell.Kind} has no form in SQLite."),
        };
}
