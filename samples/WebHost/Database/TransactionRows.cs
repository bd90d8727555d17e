using System.Data.Common;
using Dapper;

namespace F1Predict.WebHost;

/// <summary>Statements within a transaction of <see cref="F1Predict.Data.RaceDatabase.WriteAsync"/>.</summary>
internal static class TransactionRows
{
    /// <returns>How many rows it changed.</returns>
    public static Task<int> RunAsync(this DbTransaction transaction, string sql, object values, CancellationToken ct) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, values, transaction, cancellationToken: ct));

    /// <summary>The first row that a statement returns, by whatever the engine stores identifiers and times as; the default when there is none.</summary>
    public static async Task<T?> RowAsync<T>(this DbTransaction transaction, string sql, object values, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await using var reader = await transaction.Connection!.ExecuteReaderAsync(new CommandDefinition(sql, values, transaction, cancellationToken: ct));
        return await reader.ReadAsync(ct) ? read(reader) : default;
    }
}
