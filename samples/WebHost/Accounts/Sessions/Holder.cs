namespace F1Predict.WebHost;

/// <summary>Whom a session or key stands for, as the database has it now.</summary>
/// <param name="User">The user's id.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Email">The address, of a session; null of a key, which shows it to nobody.</param>
internal sealed record Holder(Guid User, string Role, string? Email = null)
{
    // Records print all they hold, and a log may print records.
    public override string ToString() => $"Holder {User}";
}
