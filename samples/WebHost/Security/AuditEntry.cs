namespace F1Predict.WebHost;

/// <summary>One line of the <see cref="AuditLog"/>. It holds no password, token or key, and no e-mail address but as a pseudonym.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Succeeded">False for a try that was refused.</param>
/// <param name="User">Who did it; null when not known.</param>
/// <param name="Subject">Whom or what it was done to, by its id.</param>
/// <param name="Details">More, in a few words.</param>
internal sealed record AuditEntry(string Action, bool Succeeded, Guid? User = null, string? Subject = null, string? Details = null);
