using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace F1Predict.WebHost;

/// <summary>Issues access tokens: JWTs that name the user and the session, and are good for a day or until the session ends.</summary>
internal sealed class AccessTokens(SigningKey key, IOptions<AccountsOptions> options, TimeProvider clock)
{
    public const string Algorithm = SecurityAlgorithms.HmacSha256;

    public const string Type = "at+jwt";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public (string Token, DateTimeOffset ExpiresAt) Issue(Guid user, Guid session)
    {
        // Tokens count in whole seconds.
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var expires = now + Lifetime;
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.Value.Issuer,
            Audience = options.Value.Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            TokenType = Type,
            Claims = new Dictionary<string, object>
            {
                [AccountClaims.User] = user.ToString(),
                [AccountClaims.Session] = session.ToString(),
                ["jti"] = Guid.NewGuid().ToString(),
            },
            SigningCredentials = new SigningCredentials(key.ForTokens, Algorithm),
        });
        return (token, expires);
    }
}
