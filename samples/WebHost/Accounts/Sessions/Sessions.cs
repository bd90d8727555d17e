using System.Data.Common;
using Dapper;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>What sign-ins led to: a chain of refresh tokens with the access tokens issued on the way, or a cookie. To end a session ends all of it.</summary>
internal sealed class Sessions(RaceDatabase database, AccessTokens tokens, Holders holders, AuditLog audit, TimeProvider clock)
{
    public static readonly TimeSpan CookieLifetime = TimeSpan.FromDays(14);

    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(30);

    // Of two requests with one token at the same instant (two tabs, a retry) one is refused, and nobody was robbed.
    private static readonly TimeSpan SameInstant = TimeSpan.FromSeconds(5);

    /// <summary>Starts a session of tokens.</summary>
    public Task<IssuedTokens> StartAsync(Guid user, CancellationToken ct) => database.WriteAsync("start a session", async transaction =>
    {
        var session = await InsertAsync(transaction, user, "token", RefreshLifetime, ct);
        return await IssueAsync(transaction, user, session, ct);
    }, ct);

    /// <summary>Starts the session of a cookie.</summary>
    public Task<Guid> StartCookieAsync(Guid user, CancellationToken ct) =>
        database.WriteAsync("start a session", t => InsertAsync(t, user, "cookie", CookieLifetime, ct), ct);

    /// <summary>
    /// Takes a refresh token for the next one. A token that was used before has been stolen, by whoever came first or by whoever comes now: its session
    /// ends for both.
    /// </summary>
    /// <returns>Null when the token is not, or no longer, good.</returns>
    public async Task<IssuedTokens?> RefreshAsync(string refreshToken, CancellationToken ct)
    {
        var hash = Secret.Hash(refreshToken);
        var (issued, reused) = await database.WriteAsync("refresh a session", t => RefreshAsync(t, hash, ct), ct);
        if (reused is null) return issued;
        holders.Forget(Credential(reused.Session));
        await audit.WriteAsync(new AuditEntry(AuditActions.RefreshReused, false, reused.User), ct);
        return null;
    }

    /// <summary>Ends a session.</summary>
    public async Task EndAsync(Guid session, CancellationToken ct)
    {
        const string Revoke = "UPDATE sessions SET revoked_at = @now WHERE session_id = @session AND revoked_at IS NULL";
        await database.WriteAsync("end a session", t => t.RunAsync(Revoke, new { session, now = clock.GetUtcNow() }, ct), ct);
        holders.Forget(Credential(session));
    }

    /// <summary>The user of a session that goes on; null when it has ended, or the user is disabled or gone.</summary>
    public async Task<Holder?> HolderAsync(Guid session, Guid user, CancellationToken ct)
    {
        var holder = await holders.AskAsync(Credential(session), () => FindAsync(session)).WaitAsync(ct);
        return holder?.User == user ? holder : null;
    }

    private static string Credential(Guid session) => session.ToString();

    private async Task<Holder?> FindAsync(Guid session)
    {
        const string Find = """
            SELECT u.user_id, u.role, u.email FROM sessions s JOIN users u ON u.user_id = s.user_id
            WHERE s.session_id = @session AND s.revoked_at IS NULL AND s.ends_at > @now AND u.disabled_at IS NULL
            """;
        var found = await database.QueryAsync(
            "look up a session", new CommandDefinition(Find, new { session, now = clock.GetUtcNow() }), r => new Holder(r.Id(), r.Text(), r.Text()));
        return found.Count > 0 ? found[0] : null;
    }

    private async Task<Guid> InsertAsync(DbTransaction transaction, Guid user, string kind, TimeSpan lifetime, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var session = Guid.CreateVersion7(now);

        // Those of old times go, or the table would grow for ever.
        await transaction.RunAsync("DELETE FROM sessions WHERE user_id = @user AND ends_at < @now", new { user, now }, ct);
        await transaction.RunAsync(
            "INSERT INTO sessions (session_id, user_id, kind, started_at, ends_at) VALUES (@session, @user, @kind, @now, @ends)",
            new { session, user, kind, now, ends = now + lifetime },
            ct);
        return session;
    }

    private async Task<IssuedTokens> IssueAsync(DbTransaction transaction, Guid user, Guid session, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var refresh = Secret.New("f1r_");
        await transaction.RunAsync("DELETE FROM refresh_tokens WHERE session_id = @session AND expires_at < @now", new { session, now }, ct);
        await transaction.RunAsync(
            "INSERT INTO refresh_tokens (token_hash, session_id, issued_at, expires_at) VALUES (@hash, @session, @now, @expires)",
            new { hash = Secret.Hash(refresh), session, now, expires = now + RefreshLifetime },
            ct);
        var (token, expires) = tokens.Issue(user, session);
        return new IssuedTokens(user, token, expires, refresh);
    }

    private async Task<(IssuedTokens? Issued, Reuse? Reused)> RefreshAsync(DbTransaction transaction, byte[] hash, CancellationToken ct)
    {
        const string Use = "UPDATE refresh_tokens SET used_at = @now WHERE token_hash = @hash AND used_at IS NULL AND expires_at > @now RETURNING session_id";
        const string GoOn = """
            UPDATE sessions SET ends_at = @ends
            WHERE session_id = @session AND revoked_at IS NULL AND user_id IN (SELECT user_id FROM users WHERE disabled_at IS NULL)
            RETURNING user_id
            """;
        const string End = """
            UPDATE sessions SET revoked_at = coalesce(revoked_at, @now)
            WHERE session_id IN (SELECT session_id FROM refresh_tokens WHERE token_hash = @hash AND used_at < @before)
            RETURNING session_id, user_id
            """;
        var now = clock.GetUtcNow();
        var session = await transaction.RowAsync<Guid?>(Use, new { hash, now }, r => r.GetGuid(0), ct);
        if (session is null)
            return (null, await transaction.RowAsync(End, new { hash, now, before = now - SameInstant }, r => new Reuse(r.GetGuid(0), r.GetGuid(1)), ct));
        var user = await transaction.RowAsync<Guid?>(GoOn, new { session, ends = now + RefreshLifetime }, r => r.GetGuid(0), ct);
        return (user is null ? null : await IssueAsync(transaction, user.Value, session.Value, ct), null);
    }

    private sealed record Reuse(Guid Session, Guid User);
}
