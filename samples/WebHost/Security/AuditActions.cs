namespace F1Predict.WebHost;

/// <summary>What is recorded. Names of stored rows: they stay as they are.</summary>
internal static class AuditActions
{
    public const string Register = "register";
    public const string FirstAdmin = "first-admin";
    public const string SignIn = "sign-in";
    public const string SignOut = "sign-out";
    public const string LockOut = "lock-out";
    public const string RefreshReused = "refresh-reused";
    public const string PasswordChanged = "password-changed";
    public const string ApiKeyCreated = "api-key-created";
    public const string ApiKeyRevoked = "api-key-revoked";
    public const string UserDisabled = "user-disabled";
    public const string UserEnabled = "user-enabled";
    public const string JobAsked = "job-asked";
}
