using System.Data.Common;
using Dapper;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The users that are stored.</summary>
internal sealed class UserTable(RaceDatabase database, TimeProvider clock)
{
    private const string Columns = "SELECT user_id, email, password_hash, role, locked_until, disabled_at IS NOT NULL FROM users";

    public Task<User?> FindAsync(EmailAddress email, CancellationToken ct) => FindAsync($"{Columns} WHERE lower(email) = @email", new { email = email.Value }, ct);

    public Task<User?> FindAsync(Guid id, CancellationToken ct) => FindAsync($"{Columns} WHERE user_id = @id", new { id }, ct);

    public async Task<bool> HasAdminAsync(CancellationToken ct)
    {
        var query = new CommandDefinition("SELECT 1 FROM users WHERE role = @Admin AND disabled_at IS NULL LIMIT 1", new { Roles.Admin }, cancellationToken: ct);
        return (await database.QueryAsync("look for an admin", query, r => r.Number())).Count > 0;
    }

    /// <summary>Adds a user. Of two that come at once with the same address one gets in.</summary>
    /// <returns>Who it is; null when the address is taken.</returns>
    public Task<Guid?> AddAsync(EmailAddress email, string passwordHash, string role, CancellationToken ct)
    {
        const string Insert = """
            INSERT INTO users (user_id, email, password_hash, role, created_at) VALUES (@id, @email, @passwordHash, @role, @now)
            ON CONFLICT DO NOTHING RETURNING user_id
            """;
        var values = new { id = Guid.CreateVersion7(clock.GetUtcNow()), email = email.Value, passwordHash, role, now = clock.GetUtcNow() };
        return database.WriteAsync("register a user", t => t.RowAsync<Guid?>(Insert, values, r => r.GetGuid(0), ct), ct);
    }

    /// <summary>Counts a wrong password; the fifth and each after it locks, each time for twice as long, up to a day.</summary>
    /// <returns>Until when the user is locked; null for not.</returns>
    public Task<DateTimeOffset?> CountFailureAsync(Guid id, CancellationToken ct) => database.WriteAsync("count a failed sign-in", async transaction =>
    {
        const string Count = "UPDATE users SET failed_logins = failed_logins + 1 WHERE user_id = @id RETURNING failed_logins";
        var failures = await transaction.RowAsync(Count, new { id }, r => r.GetInt32(0), ct);
        if (Lockout.After(failures) is not { } time) return (DateTimeOffset?)null;
        var until = clock.GetUtcNow() + time;
        await transaction.RunAsync("UPDATE users SET locked_until = @until WHERE user_id = @id", new { id, until }, ct);
        return until;
    }, ct);

    /// <summary>Forgets wrong passwords. False when the user has been locked or disabled meanwhile: then even the right password came too late.</summary>
    public Task<bool> ForgetFailuresAsync(Guid id, CancellationToken ct)
    {
        const string Forget = """
            UPDATE users SET failed_logins = 0, locked_until = NULL
            WHERE user_id = @id AND disabled_at IS NULL AND (locked_until IS NULL OR locked_until <= @now)
            """;
        return database.WriteAsync("record a sign-in", async t => await t.RunAsync(Forget, new { id, now = clock.GetUtcNow() }, ct) > 0, ct);
    }

    /// <summary>Replaces the password and ends all sessions, so that whoever knew the old one is out.</summary>
    public Task<bool> SetPasswordAsync(Guid id, string passwordHash, CancellationToken ct) => ChangeAsync(
        "change a password", "UPDATE users SET password_hash = @passwordHash WHERE user_id = @id", new { id, passwordHash, now = clock.GetUtcNow() }, ct);

    /// <summary>Makes an admin of somebody who had registered, under a new password: whoever it was keeps neither sessions nor keys.</summary>
    public Task<bool> MakeAdminAsync(Guid id, string passwordHash, CancellationToken ct) => database.WriteAsync("make an admin", async transaction =>
    {
        const string Promote = """
            UPDATE users SET role = @Admin, password_hash = @passwordHash, failed_logins = 0, locked_until = NULL, disabled_at = NULL WHERE user_id = @id
            """;
        var values = new { id, passwordHash, Roles.Admin, now = clock.GetUtcNow() };
        await transaction.RunAsync("UPDATE api_keys SET revoked_at = @now WHERE user_id = @id AND revoked_at IS NULL", values, ct);
        return await ChangeAsync(transaction, Promote, values, ct);
    }, ct);

    /// <summary>Shuts a user out: sessions end, keys and the password are refused.</summary>
    public Task<bool> DisableAsync(Guid id, CancellationToken ct) => ChangeAsync(
        "disable a user", "UPDATE users SET disabled_at = coalesce(disabled_at, @now) WHERE user_id = @id", new { id, now = clock.GetUtcNow() }, ct);

    /// <summary>Lets a user in again.</summary>
    public Task<bool> EnableAsync(Guid id, CancellationToken ct) => database.WriteAsync(
        "enable a user",
        async t => await t.RunAsync("UPDATE users SET disabled_at = NULL, failed_logins = 0, locked_until = NULL WHERE user_id = @id", new { id }, ct) > 0,
        ct);

    private Task<bool> ChangeAsync(string what, string update, object values, CancellationToken ct) =>
        database.WriteAsync(what, t => ChangeAsync(t, update, values, ct), ct);

    private static async Task<bool> ChangeAsync(DbTransaction transaction, string update, object values, CancellationToken ct)
    {
        if (await transaction.RunAsync(update, values, ct) == 0) return false;
        await transaction.RunAsync("UPDATE sessions SET revoked_at = @now WHERE user_id = @id AND revoked_at IS NULL", values, ct);
        return true;
    }

    private async Task<User?> FindAsync(string sql, object values, CancellationToken ct)
    {
        var rows = await database.QueryAsync("find a user", new CommandDefinition(sql, values, cancellationToken: ct), Read);
        return rows.Count > 0 ? rows[0] : null;
    }

    private static User Read(RowReader r) => new(r.Id(), r.Text(), r.Text(), r.Text(), r.OptionalMoment(), r.Flag());
}
