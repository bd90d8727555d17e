using F1Predict.WebHost.Pages.Account;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Registering in a browser; who does is signed in.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegister(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(AccountPages.RegisterPath, (IOptions<AccountsOptions> options, HttpResponse response) => Page(null, new FormErrors(), options, response)).AllowAnonymous();
        routes.MapPost(AccountPages.RegisterPath, Register).AllowAnonymous().RequireRateLimiting(RequestLimits.SignIns);
    }

    private static async Task<IResult> Register(
        [FromForm] string? email, [FromForm] string? password, [FromForm(Name = "admin_code")] string? code,
        Registration registration, UserTable users, Sessions sessions, IOptions<AccountsOptions> options, HttpContext context, CancellationToken ct)
    {
        var (address, errors) = (EmailAddress.Find(email ?? ""), new FormErrors());
        if (address is null) errors.Add("email", $"It is no e-mail address: {EmailAddress.Expected}.");
        if (!Passwords.CanBe(password ?? "")) errors.Add("password", $"It is too short or too long: {Passwords.Expected}.");
        if (!errors.AreNone) return Page(email, errors, options, context.Response);
        try
        {
            var id = await registration.RegisterAsync(address!.Value, password!, code?.Trim(), ct);
            await context.SignInAsync((await users.FindAsync(id, ct))!, sessions, ct);
            return TypedResults.LocalRedirect(AccountPages.Path);
        }
        catch (RefusedRequestException refused)
        {
            return Page(email, FormErrors.Of(refused, context.Response), options, context.Response);
        }
    }

    private static RazorComponentResult Page(string? email, FormErrors errors, IOptions<AccountsOptions> options, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<RegisterPage>(new Dictionary<string, object?>
        {
            [nameof(RegisterPage.IsOpen)] = options.Value.Registration,
            [nameof(RegisterPage.Email)] = email,
            [nameof(RegisterPage.Errors)] = errors,
        })
        {
            StatusCode = errors.AreNone ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
