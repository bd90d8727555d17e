namespace F1Predict.WebHost;

/// <summary>Gives a user a new password, for the old one; every session of the user ends.</summary>
internal sealed class PasswordChange(SignIn signIn, Passwords passwords, UserTable users, Holders holders, AuditLog audit)
{
    /// <returns>The user; null when the current password is wrong, or the user is locked or disabled.</returns>
    public async Task<User?> ChangeAsync(Guid id, string current, string next, CancellationToken ct)
    {
        if (await signIn.CheckAsync(id, current, ct) is not { } user) return null;
        await users.SetPasswordAsync(user.Id, await passwords.HashAsync(next, ct), ct);
        holders.ForgetAll();
        await audit.WriteAsync(new AuditEntry(AuditActions.PasswordChanged, true, user.Id), ct);
        return user;
    }
}
