using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>On one's own machine nobody has to sign in: the demo user may read all that users may, and has no account to manage.</summary>
internal sealed class DemoScheme(DemoSetting demo, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    private const string Name = "demo";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(demo.IsOn
        ? AuthenticateResult.Success(new AuthenticationTicket(AccountClaims.Principal(Scheme.Name, Name, Roles.User), Scheme.Name))
        : AuthenticateResult.NoResult());
}
