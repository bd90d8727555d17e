using F1Predict.WebHost.Pages.Account;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The own account in a browser: its keys and its password, by forms with antiforgery tokens.</summary>
internal static class AccountPages
{
    public const string Path = "/account";

    public const string RegisterPath = "/account/register";

    public const string MakeKeyPath = "/account/api-keys";

    public const string DeleteKeyPath = "/account/api-keys/delete";

    public const string PasswordPath = "/account/password";

    /// <summary>After how many days a key can end.</summary>
    public static IReadOnlyList<(int? Days, string Words)> Lifetimes { get; } = [(null, "never"), (30, "in 30 days"), (90, "in 90 days"), (365, "in a year")];

    public static void MapAccountPages(this IEndpointRouteBuilder routes)
    {
        routes.MapRegister();
        routes.MapGet(Path, Show);
        var own = routes.MapGroup("").RequireAuthorization(AccountsSetup.OwnSession);
        own.MapPost(MakeKeyPath, MakeKey);
        own.MapPost(DeleteKeyPath, DeleteKey);
        own.MapPost(PasswordPath, ChangePassword).RequireRateLimiting(RequestLimits.SignIns);
    }

    private static async Task<IResult> Show(string? changed, HttpContext context, UserTable users, ApiKeys keys, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.User.SessionId() is null)
            return new RazorComponentResult<NoAccountPage>(new Dictionary<string, object?> { [nameof(NoAccountPage.IsDemo)] = context.User.IsDemo() });
        return await PageAsync(context, users, keys, new() { [nameof(AccountPage.PasswordChanged)] = changed is not null }, ct);
    }

    private static async Task<IResult> MakeKey(
        [FromForm] string? name, [FromForm] int? days, HttpContext context, UserTable users, ApiKeys keys, AuditLog audit, TimeProvider clock, CancellationToken ct)
    {
        var errors = new FormErrors();
        if (ApiKeys.Name(name) is not { } named)
        {
            errors.Add("name", $"At most {ApiKeys.MostNameCharacters} characters are expected.");
            return await PageAsync(context, users, keys, new() { [nameof(AccountPage.Errors)] = errors, [nameof(AccountPage.KeyName)] = name }, ct);
        }

        var (user, lifetime) = (context.User.UserId()!.Value, Lifetimes.FirstOrDefault(l => l.Days == days).Days);
        DateTimeOffset? end = lifetime is null ? null : clock.GetUtcNow().AddDays(lifetime.Value);
        if (await keys.CreateAsync(user, named, end, ct) is not var (key, text))
        {
            errors.Add("key", $"You have {ApiKeys.Most} keys, and may have no more. Delete one that is not needed.");
            return await PageAsync(context, users, keys, new() { [nameof(AccountPage.Errors)] = errors, [nameof(AccountPage.KeyName)] = name }, ct);
        }

        await audit.WriteAsync(new AuditEntry(AuditActions.ApiKeyCreated, true, user, key.Id.ToString()), ct);
        return await PageAsync(context, users, keys, new() { [nameof(AccountPage.NewKey)] = text }, ct);
    }

    private static async Task<IResult> DeleteKey([FromForm(Name = "key_id")] Guid id, HttpContext context, ApiKeys keys, AuditLog audit, CancellationToken ct)
    {
        var user = context.User.UserId()!.Value;

        // One that is gone already, as after a second click, is as good as deleted.
        if (await keys.RevokeAsync(user, id, ct)) await audit.WriteAsync(new AuditEntry(AuditActions.ApiKeyRevoked, true, user, id.ToString()), ct);
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<IResult> ChangePassword(
        [FromForm(Name = "current_password")] string? current, [FromForm(Name = "new_password")] string? next,
        HttpContext context, PasswordChange change, Sessions sessions, UserTable users, ApiKeys keys, CancellationToken ct)
    {
        var errors = new FormErrors();
        if (!Passwords.CanBe(next ?? "")) errors.Add("new_password", $"It is too short or too long: {Passwords.Expected}.");
        else if (await change.ChangeAsync(context.User.UserId()!.Value, current ?? "", next!, ct) is { } user)
        {
            await context.SignInAsync(user, sessions, ct);
            return TypedResults.LocalRedirect($"{Path}?changed");
        }
        else errors.Add("current_password", "It is wrong, or the account is locked for a while after too many wrong passwords.");

        return await PageAsync(context, users, keys, new() { [nameof(AccountPage.Errors)] = errors }, ct);
    }

    private static async Task<IResult> PageAsync(HttpContext context, UserTable users, ApiKeys keys, Dictionary<string, object?> parameters, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var user = await users.FindAsync(context.User.UserId()!.Value, ct);
        return new RazorComponentResult<AccountPage>(new Dictionary<string, object?>(parameters)
        {
            [nameof(AccountPage.Email)] = user!.Email,
            [nameof(AccountPage.Role)] = user.Role,
            [nameof(AccountPage.Keys)] = await keys.ListAsync(user.Id, ct),
        })
        {
            StatusCode = parameters.ContainsKey(nameof(AccountPage.Errors)) ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }
}
