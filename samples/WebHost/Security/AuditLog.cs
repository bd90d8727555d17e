using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The record of who did what to accounts and to the host, kept in the database.</summary>
internal sealed class AuditLog(RaceDatabase database, TimeProvider clock)
{
    /// <summary>Records that something was done, or refused, now.</summary>
    /// <exception cref="RaceDatabaseException">It could not be recorded.</exception>
    public Task WriteAsync(AuditEntry entry, CancellationToken ct = default)
    {
        const string Insert = """
            INSERT INTO audit_log (at, user_id, action, subject, succeeded, details) VALUES (@now, @User, @Action, @Subject, @Succeeded, @Details)
            """;
        var values = new { now = clock.GetUtcNow(), entry.User, entry.Action, entry.Subject, entry.Succeeded, entry.Details };
        return database.WriteAsync("write to the audit log", t => t.RunAsync(Insert, values, ct), ct);
    }

    /// <summary>Removes what was recorded before.</summary>
    /// <returns>How many entries there were.</returns>
    public Task<int> RemoveAsync(DateTimeOffset before, CancellationToken ct) =>
        database.WriteAsync("shorten the audit log", t => t.RunAsync("DELETE FROM audit_log WHERE at < @before", new { before }, ct), ct);
}
