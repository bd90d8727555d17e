using Dapper;
using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>The keys of users' programs. They are shown once and stored as SHA-256.</summary>
internal sealed partial class ApiKeys(RaceDatabase database, Holders holders, TimeProvider clock, ILogger<ApiKeys> log)
{
    /// <summary>How many a user may have.</summary>
    public const int Most = 50;

    /// <summary>How long a name may be.</summary>
    public const int MostNameCharacters = 100;

    private const string Unnamed = "unnamed";

    private const string Live = "revoked_at IS NULL AND (expires_at IS NULL OR expires_at > @now)";

    private static readonly TimeSpan BetweenUses = TimeSpan.FromMinutes(5);

    /// <summary>The name of a key as it is stored; null for one that is too long or has control characters.</summary>
    public static string? Name(string? given)
    {
        var name = string.IsNullOrWhiteSpace(given) ? Unnamed : given.Trim();
        return name.Length > MostNameCharacters || name.Any(char.IsControl) ? null : name;
    }

    /// <summary>Makes a key.</summary>
    /// <returns>It and its text, which nobody can ask for again; null when the user has too many.</returns>
    public Task<(ApiKey Key, string Text)?> CreateAsync(Guid user, string name, DateTimeOffset? expiresAt, CancellationToken ct) =>
        database.WriteAsync<(ApiKey, string)?>("make an API key", async transaction =>
        {
            // The row of the user is locked first, so that two requests at once cannot both make the last key.
            await transaction.RunAsync("UPDATE users SET role = role WHERE user_id = @user", new { user }, ct);
            var now = clock.GetUtcNow();
            var count = await transaction.RowAsync($"SELECT count(*) FROM api_keys WHERE user_id = @user AND {Live}", new { user, now }, r => r.GetInt64(0), ct);
            if (count >= Most) return null;
            var (key, text) = (new ApiKey(Guid.CreateVersion7(now), name, now, expiresAt, null), Secret.New("f1k_"));
            await transaction.RunAsync(
                "INSERT INTO api_keys (key_id, user_id, name, key_hash, created_at, expires_at) VALUES (@Id, @user, @Name, @hash, @CreatedAt, @ExpiresAt)",
                new { key.Id, user, key.Name, hash = Secret.Hash(text), key.CreatedAt, key.ExpiresAt },
                ct);
            return (key, text);
        }, ct);

    /// <summary>The keys of a user that can be used, oldest first.</summary>
    public Task<IReadOnlyList<ApiKey>> ListAsync(Guid user, CancellationToken ct) => database.QueryAsync(
        "list API keys",
        new CommandDefinition(
            $"SELECT key_id, name, created_at, expires_at, last_used_at FROM api_keys WHERE user_id = @user AND {Live} ORDER BY created_at, key_id",
            new { user, now = clock.GetUtcNow() },
            cancellationToken: ct),
        r => new ApiKey(r.Id(), r.Text(), r.Moment(), r.OptionalMoment(), r.OptionalMoment()));

    /// <summary>Ends a key.</summary>
    /// <returns>Whether the user had such a key.</returns>
    public async Task<bool> RevokeAsync(Guid user, Guid key, CancellationToken ct)
    {
        const string Revoke = "UPDATE api_keys SET revoked_at = @now WHERE key_id = @key AND user_id = @user AND revoked_at IS NULL RETURNING key_hash";
        var hash = await database.WriteAsync(
            "revoke an API key", t => t.RowAsync(Revoke, new { key, user, now = clock.GetUtcNow() }, r => r.GetFieldValue<byte[]>(0), ct), ct);
        if (hash is null) return false;
        holders.Forget(Credential(hash));
        return true;
    }

    /// <summary>Whose key a text is; null when it is none, has ended, or its user is disabled.</summary>
    public Task<Holder?> HolderAsync(string text, CancellationToken ct)
    {
        var hash = Secret.Hash(text);
        return holders.AskAsync(Credential(hash), () => FindAsync(hash)).WaitAsync(ct);
    }

    private static string Credential(byte[] hash) => Convert.ToHexString(hash);

    private async Task<Holder?> FindAsync(byte[] hash)
    {
        const string Find = """
            SELECT u.user_id, u.role, k.last_used_at FROM api_keys k JOIN users u ON u.user_id = k.user_id
            WHERE k.key_hash = @hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > @now) AND u.disabled_at IS NULL
            """;
        var now = clock.GetUtcNow();
        var found = await database.QueryAsync(
            "look up an API key", new CommandDefinition(Find, new { hash, now }), r => (Holder: new Holder(r.Id(), r.Text()), LastUsed: r.OptionalMoment()));
        if (found.Count == 0) return null;

        // Nobody waits for it: on SQLite it would wait for whoever writes.
        if (found[0].LastUsed is null || now - found[0].LastUsed > BetweenUses) _ = RecordUseAsync(hash, now);
        return found[0].Holder;
    }

    private async Task RecordUseAsync(byte[] hash, DateTimeOffset now)
    {
        await Task.Yield();
        try
        {
            const string Use = "UPDATE api_keys SET last_used_at = @now WHERE key_hash = @hash";
            await database.WriteAsync("record the use of an API key", t => t.RunAsync(Use, new { hash, now }, CancellationToken.None));
        }
        catch (Exception e) when (e is RaceDatabaseException or ObjectDisposedException or InvalidOperationException)
        {
            LogUseNotRecorded(log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The use of an API key was not recorded.")]
    private static partial void LogUseNotRecorded(ILogger log, Exception e);
}
