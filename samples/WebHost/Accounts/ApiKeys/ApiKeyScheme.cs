using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Requests with a key in the header <c>X-Api-Key</c>.</summary>
internal sealed class ApiKeyScheme(ApiKeys keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Header = "X-Api-Key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 and < 200 } text]) return AuthenticateResult.Fail("There is not one API key.");
        if (await keys.HolderAsync(text, Context.RequestAborted) is not { } holder) return AuthenticateResult.Fail("There is no such API key.");
        return AuthenticateResult.Success(new AuthenticationTicket(AccountClaims.Principal(Scheme.Name, holder.User.ToString(), holder.Role), Scheme.Name));
    }
}
