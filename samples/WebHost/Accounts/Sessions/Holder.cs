namespace F1Predict.WebHost;

/// <summary>Whom a session or key stands for, as the database has it now.</summary>
internal sealed record Holder(Guid User, string Role);
