namespace F1Predict.WebHost;

/// <summary>Checks passwords, and locks out who guesses. Whoever is refused learns neither why nor, by the time it takes, whether the user exists.</summary>
internal sealed class SignIn(UserTable users, Passwords passwords, AuditLog audit, EmailPseudonyms pseudonyms, TimeProvider clock)
{
    /// <summary>The user, when address and password are right and the user is neither locked nor disabled; else null.</summary>
    public async Task<User?> CheckAsync(string email, string password, CancellationToken ct)
    {
        var address = EmailAddress.Find(email);
        var user = address is null ? null : await users.FindAsync(address.Value, ct);
        return await CheckAsync(user, password, address is null ? null : pseudonyms.Of(address.Value), ct);
    }

    /// <summary>The same, of somebody who is signed in already.</summary>
    public async Task<User?> CheckAsync(Guid id, string password, CancellationToken ct) => await CheckAsync(await users.FindAsync(id, ct), password, null, ct);

    private async Task<User?> CheckAsync(User? user, string password, string? subject, CancellationToken ct)
    {
        var isShut = user is null or { IsDisabled: true } || user.LockedUntil > clock.GetUtcNow();
        var fits = await passwords.FitsAsync(password, user?.PasswordHash, ct);
        if (fits && !isShut && await users.ForgetFailuresAsync(user!.Id, ct))
        {
            await audit.WriteAsync(new AuditEntry(AuditActions.SignIn, true, user.Id), ct);
            return user;
        }

        // Somebody who is locked is not locked for longer by trying: else an enemy could lock them for good.
        var until = isShut || fits ? null : await users.CountFailureAsync(user!.Id, ct);
        await audit.WriteAsync(new AuditEntry(AuditActions.SignIn, false, user?.Id, subject, isShut && user is not null ? "locked or disabled" : null), ct);
        if (until is not null) await audit.WriteAsync(new AuditEntry(AuditActions.LockOut, true, user!.Id, null, $"until {UtcText.Of(until.Value)}"), ct);
        return null;
    }
}
