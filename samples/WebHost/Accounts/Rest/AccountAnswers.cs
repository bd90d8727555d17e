namespace F1Predict.WebHost;

internal sealed record RegisteredAnswer(Guid UserId, string Token, string ExpiresAt, string RefreshToken);

internal sealed record TokensAnswer(string Token, string ExpiresAt, string RefreshToken);

/// <summary>A key that was just made, with the key itself, which is told this once.</summary>
internal sealed record NewApiKeyAnswer(Guid KeyId, string Name, string Key, string CreatedAt, string? ExpiresAt);

internal sealed record ApiKeyAnswer(Guid KeyId, string Name, string CreatedAt, string? ExpiresAt, string? LastUsedAt);

internal sealed record ApiKeysAnswer(IReadOnlyList<ApiKeyAnswer> Items);
