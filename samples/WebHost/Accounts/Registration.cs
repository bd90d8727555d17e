using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Takes in new users, and the first admin by the code that the console showed.</summary>
internal sealed class Registration(UserTable users, Passwords passwords, FirstAdmin firstAdmin, AuditLog audit, EmailPseudonyms pseudonyms, IOptions<AccountsOptions> options)
{
    /// <exception cref="RefusedRequestException">Registration is off, the code is wrong, or the address is taken.</exception>
    public async Task<Guid> RegisterAsync(EmailAddress email, string password, string? adminCode, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(adminCode)) return await AddAsync(email, password, Roles.Admin, adminCode, ct);
        if (!options.Value.Registration)
            throw RefusedRequestException.Because(StatusCodes.Status403Forbidden, "Registration is off", "Who runs this host has turned registration off.");
        return await AddAsync(email, password, Roles.User, null, ct);
    }

    private async Task<Guid> AddAsync(EmailAddress email, string password, string role, string? code, CancellationToken ct)
    {
        if (code is not null && !firstAdmin.Take(code)) throw await WrongCodeAsync(email, ct);
        Guid? user = null;
        try
        {
            // Each host shows a code of its own; the first that is used makes all of them void.
            if (code is not null && await users.HasAdminAsync(ct)) throw await WrongCodeAsync(email, ct);
            user = await users.AddAsync(email, await passwords.HashAsync(password, ct), role, ct);
        }
        finally
        {
            if (user is null && code is not null) firstAdmin.GiveBack(code);
        }

        await audit.WriteAsync(new AuditEntry(AuditActions.Register, user is not null, user, pseudonyms.Of(email), role == Roles.Admin ? role : null), ct);
        return user ?? throw RefusedRequestException.Because(
            StatusCodes.Status409Conflict, "The address is taken", "Somebody is registered with this e-mail address. Sign in with it, or take another.", "email");
    }

    private async Task<RefusedRequestException> WrongCodeAsync(EmailAddress email, CancellationToken ct)
    {
        await audit.WriteAsync(new AuditEntry(AuditActions.Register, false, null, pseudonyms.Of(email), "wrong admin code"), ct);
        return RefusedRequestException.Because(
            StatusCodes.Status403Forbidden, "Wrong code", "The code is not the one that the console showed at the last start, or there is an admin by now.", "admin_code");
    }
}
