namespace F1Predict.WebHost;

/// <param name="Email">The address.</param>
/// <param name="Password">The password.</param>
/// <param name="AdminCode">The code that the console showed, which makes the first admin; left out for an ordinary user.</param>
internal sealed record RegisterRequest(string? Email, string? Password, string? AdminCode);

/// <param name="Email">The address.</param>
/// <param name="Password">The password.</param>
internal sealed record LoginRequest(string? Email, string? Password);

/// <param name="RefreshToken">The last one that was given.</param>
internal sealed record RefreshRequest(string? RefreshToken);

/// <param name="CurrentPassword">The one until now.</param>
/// <param name="NewPassword">The one from now on.</param>
internal sealed record PasswordRequest(string? CurrentPassword, string? NewPassword);

/// <param name="Name">What the user calls it.</param>
/// <param name="ExpiresAt">When it ends; left out for never.</param>
internal sealed record ApiKeyRequest(string? Name, DateTimeOffset? ExpiresAt);

/// <param name="Email">Whom.</param>
internal sealed record UserRequest(string? Email);
