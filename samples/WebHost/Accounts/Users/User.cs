namespace F1Predict.WebHost;

/// <summary>Somebody who has registered.</summary>
/// <param name="Id">What names them.</param>
/// <param name="Email">As it was normalised.</param>
/// <param name="PasswordHash">bcrypt.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="LockedUntil">Too many wrong passwords keep even the right one out until then; null for not.</param>
/// <param name="IsDisabled">Whether an admin has shut them out.</param>
internal sealed record User(Guid Id, string Email, string PasswordHash, string Role, DateTimeOffset? LockedUntil, bool IsDisabled)
{
    // Records print all they hold, and a log may print records.
    public override string ToString() => $"User {Id}";
}
