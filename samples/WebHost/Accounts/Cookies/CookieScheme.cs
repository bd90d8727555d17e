using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>The cookie of the pages: no script reads it, it ends with its session, and the role is asked for anew.</summary>
internal sealed class CookieScheme(IWebHostEnvironment environment) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string CookieName = "f1predict";

    public void Configure(CookieAuthenticationOptions options) => Configure(Schemes.Cookie, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != Schemes.Cookie) return;
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = Sessions.CookieLifetime;
        options.SlidingExpiration = false;
        options.LoginPath = SignInEndpoints.SignInPath;
        options.ReturnUrlParameter = SignInEndpoints.ReturnUrl;
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = OfLiveSession,
            OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized),
            OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            },
        };
    }

    private static async Task OfLiveSession(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var (user, session) = (context.Principal!.UserId(), context.Principal!.SessionId());
        var holder = user is null || session is null ? null : await sessions.HolderAsync(session.Value, user.Value, context.HttpContext.RequestAborted);
        if (holder is null) context.RejectPrincipal();
        else context.ReplacePrincipal(AccountClaims.Principal(Schemes.Cookie, holder.User.ToString(), holder.Role, session, holder.Email));
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        // Of a session that has ended, or of another database: without it, Development lets the demo user in again.
        context.Response.Cookies.Delete(CookieName);
        if (context.Request.IsForPage() && IsPublicWay(context.HttpContext)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (context.Request.IsForPage()) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    // Where everybody may read the pages, a mistyped address is told to be one: signing in would not help.
    private static bool IsPublicWay(HttpContext context) =>
        context.GetEndpoint() is null && context.RequestServices.GetRequiredService<IOptions<AccountsOptions>>().Value.PublicPages;
}
