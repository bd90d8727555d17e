namespace F1Predict.WebHost;

/// <summary>The tokens of a sign-in.</summary>
/// <param name="Token">What requests carry as <c>Authorization: Bearer ...</c>.</param>
/// <param name="ExpiresAt">When the token ends, in UTC.</param>
/// <param name="RefreshToken">What gets the next token, once.</param>
internal sealed record TokensAnswer(string Token, string ExpiresAt, string RefreshToken);

/// <summary>A new user, who is signed in.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Token">What requests carry as <c>Authorization: Bearer ...</c>.</param>
/// <param name="ExpiresAt">When the token ends, in UTC.</param>
/// <param name="RefreshToken">What gets the next token, once.</param>
internal sealed record RegisteredAnswer(Guid UserId, string Token, string ExpiresAt, string RefreshToken);

/// <summary>A new API key.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="Name">What the user calls it.</param>
/// <param name="Key">The key itself, for the header <c>X-Api-Key</c>. It is not shown again.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="ExpiresAt">When it ends, in UTC; null for never.</param>
internal sealed record NewApiKeyAnswer(Guid KeyId, string Name, string Key, string CreatedAt, string? ExpiresAt);

/// <summary>An API key, without the key.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="Name">What the user calls it.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="ExpiresAt">When it ends, in UTC; null for never.</param>
/// <param name="LastUsedAt">When it was last used, in UTC; null for not yet.</param>
internal sealed record ApiKeyAnswer(Guid KeyId, string Name, string CreatedAt, string? ExpiresAt, string? LastUsedAt);

/// <summary>The API keys of a user.</summary>
/// <param name="Items">The keys, the oldest first.</param>
internal sealed record ApiKeysAnswer(IReadOnlyList<ApiKeyAnswer> Items);
