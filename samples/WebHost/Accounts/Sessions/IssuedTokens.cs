namespace F1Predict.WebHost;

/// <summary>What a sign-in or a refresh gives.</summary>
internal sealed record IssuedTokens(Guid User, string Token, DateTimeOffset ExpiresAt, string RefreshToken)
{
    // Records print all they hold, and a log may print records.
    public override string ToString() => $"Tokens of user {User}";
}
