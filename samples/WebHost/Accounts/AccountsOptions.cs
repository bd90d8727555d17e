namespace F1Predict.WebHost;

/// <summary>The setting <c>Accounts</c>: who may use the host.</summary>
internal sealed class AccountsOptions
{
    /// <summary>What access tokens are signed with, at least 32 bytes; null in Development for a random one that is kept beside the models.</summary>
    public string? SigningKey { get; set; }

    /// <summary>Who access tokens say they are from.</summary>
    public string Issuer { get; set; } = "f1predict";

    /// <summary>Whom access tokens say they are for. Hosts that share a signing key and no users need different ones.</summary>
    public string Audience { get; set; } = "f1predict";

    /// <summary>Whether everybody may read the pages; off, they take a sign-in as the API does.</summary>
    public bool PublicPages { get; set; } = true;

    /// <summary>Whether anybody may register.</summary>
    public bool Registration { get; set; } = true;

    /// <summary>Whether a request without credentials is the demo user's; null for Development alone, the only place where it can be on.</summary>
    public bool? Demo { get; set; }

    /// <summary>
    /// For how many seconds a session or key that was looked up counts as valid. One that is revoked here ends at once; one that another host revoked
    /// ends here after this time.
    /// </summary>
    public int RecheckSeconds { get; set; } = 2;

    /// <summary>The first admin, made at the start when there is none.</summary>
    public AdminOptions Admin { get; set; } = new();

    /// <summary>The setting <c>Accounts:Admin</c>.</summary>
    internal sealed class AdminOptions
    {
        /// <summary>The e-mail address; null for none.</summary>
        public string? Email { get; set; }

        /// <summary>The password.</summary>
        public string? Password { get; set; }
    }
}
