namespace F1Predict.WebHost;

/// <summary>What somebody may do. <see cref="Admin"/> is also the policy of endpoints that only admins may call.</summary>
internal static class Roles
{
    /// <summary>Reads forecasts, and manages the own account.</summary>
    public const string User = "user";

    /// <summary>May set off work and manage others.</summary>
    public const string Admin = "admin";
}
