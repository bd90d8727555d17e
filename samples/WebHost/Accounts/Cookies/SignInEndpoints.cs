using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>Signing in and out of the pages, by forms with antiforgery tokens.</summary>
internal static class SignInEndpoints
{
    public const string SignInPath = "/account/sign-in";

    public const string SignOutPath = "/account/sign-out";

    public const string ReturnUrl = "return_url";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignInPath, Page).AllowAnonymous();
        routes.MapPost(SignInPath, In).AllowAnonymous().RequireRateLimiting(RequestLimits.SignIns);
        routes.MapPost(SignOutPath, Out);
    }

    /// <summary>Starts a session of a browser and gives it its cookie.</summary>
    public static async Task SignInAsync(this HttpContext context, User user, Sessions sessions, CancellationToken ct)
    {
        var session = await sessions.StartCookieAsync(user.Id, ct);
        await context.SignInAsync(Schemes.Cookie, AccountClaims.Principal(Schemes.Cookie, user.Id.ToString(), user.Role, session));
    }

    private static RazorComponentResult Page([FromQuery(Name = ReturnUrl)] string? returnUrl, string? failed, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<SignInPage>(new Dictionary<string, object?>
        {
            [nameof(SignInPage.ReturnUrl)] = Local(returnUrl),
            [nameof(SignInPage.HasFailed)] = failed is not null,
        });
    }

    private static async Task<RedirectHttpResult> In(
        [FromForm] string? email, [FromForm] string? password, [FromForm(Name = ReturnUrl)] string? returnUrl,
        SignIn signIn, Sessions sessions, HttpContext context, CancellationToken ct)
    {
        var user = await signIn.CheckAsync(email ?? "", password ?? "", ct);
        if (user is null) return TypedResults.Redirect($"{SignInPath}?failed&{ReturnUrl}={Uri.EscapeDataString(Local(returnUrl))}");
        await context.SignInAsync(user, sessions, ct);
        return TypedResults.Redirect(Local(returnUrl));
    }

    // The form is asked for because the antiforgery token is checked only where one is.
    private static async Task<RedirectHttpResult> Out([FromForm] IFormCollection form, Sessions sessions, AuditLog audit, HttpContext context, CancellationToken ct)
    {
        if (context.User.SessionId() is { } session)
        {
            await sessions.EndAsync(session, ct);
            await audit.WriteAsync(new AuditEntry(AuditActions.SignOut, true, context.User.UserId()), ct);
        }

        await context.SignOutAsync(Schemes.Cookie);
        return TypedResults.Redirect(Local(form[ReturnUrl]));
    }

    /// <summary>A page of this host, or else its first: a link must not lead from the sign-in to another site.</summary>
    private static string Local(string? url) => !string.IsNullOrEmpty(url) && url.StartsWith('/') && RedirectHttpResult.IsLocalUrl(url) ? url : "/";
}
