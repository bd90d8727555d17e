namespace F1Predict.WebHost;

/// <summary>A key of a user's program, without the key itself: nobody has it but the user.</summary>
/// <param name="Id">What names it.</param>
/// <param name="Name">What the user calls it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends; null for never.</param>
/// <param name="LastUsedAt">When it was last used, to within some minutes; null for never.</param>
public sealed record ApiKey(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt);
