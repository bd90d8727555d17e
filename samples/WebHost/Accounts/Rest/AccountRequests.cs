namespace F1Predict.WebHost;

// Records print all they hold, and a log may print records: those with secrets print their name alone.

/// <param name="Email">The address.</param>
/// <param name="Password">The password.</param>
/// <param name="AdminCode">The code that the console showed, which makes the first admin; left out for an ordinary user.</param>
internal sealed record RegisterRequest(string? Email, string? Password, string? AdminCode)
{
    public override string ToString() => nameof(RegisterRequest);
}

/// <param name="Email">The address.</param>
/// <param name="Password">The password.</param>
internal sealed record LoginRequest(string? Email, string? Password)
{
    public override string ToString() => nameof(LoginRequest);
}

/// <param name="RefreshToken">The last one that was given.</param>
internal sealed record RefreshRequest(string? RefreshToken)
{
    public override string ToString() => nameof(RefreshRequest);
}

/// <param name="CurrentPassword">The one until now.</param>
/// <param name="NewPassword">The one from now on.</param>
internal sealed record PasswordRequest(string? CurrentPassword, string? NewPassword)
{
    public override string ToString() => nameof(PasswordRequest);
}

/// <param name="Name">What the user calls it; may be left out.</param>
/// <param name="ExpiresAt">When it ends; left out for never.</param>
internal sealed record ApiKeyRequest(string? Name, DateTimeOffset? ExpiresAt);

/// <param name="Email">Whom.</param>
internal sealed record UserRequest(string? Email);
