using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace F1Predict.WebHost;

/// <summary>Which access tokens are accepted: ours alone, of the one algorithm, within their time by the host's clock, of a session that goes on.</summary>
internal sealed class BearerScheme(SigningKey key, IOptions<AccountsOptions> accounts, TimeProvider clock) : IConfigureNamedOptions<JwtBearerOptions>
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    public void Configure(JwtBearerOptions options) => Configure(Schemes.Bearer, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != Schemes.Bearer) return;
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAlgorithms = [AccessTokens.Algorithm],
            ValidTypes = [AccessTokens.Type],
            IssuerSigningKey = key.ForTokens,
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            ValidIssuer = accounts.Value.Issuer,
            ValidAudience = accounts.Value.Audience,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        };
        options.Events = new JwtBearerEvents { OnTokenValidated = OfLiveSession };
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return from - ClockSkew <= now && now < until + ClockSkew;
    }

    private static async Task OfLiveSession(TokenValidatedContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var (user, session) = (context.Principal!.UserId(), context.Principal!.SessionId());
        var holder = user is null || session is null ? null : await sessions.HolderAsync(session.Value, user.Value, context.HttpContext.RequestAborted);
        if (holder is null) context.Fail("The session of the token has ended.");
        else context.Principal = AccountClaims.Principal(Schemes.Bearer, holder.User.ToString(), holder.Role, session);
    }
}
