using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>What admins do about other users.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder admin)
    {
        var users = admin.MapGroup("/users").RequireAuthorization(Roles.Admin);
        users.MapPost("/disable", Disable).Takes<UserRequest>().AnswersNothing("Shuts a user out.");
        users.MapPost("/enable", Enable).Takes<UserRequest>().AnswersNothing("Lets a user in again.");
    }

    private static async Task<NoContent> Disable(HttpRequest request, UserTable users, Holders holders, AuditLog audit, CancellationToken ct)
    {
        var user = await Find(request, users, ct);
        if (user.Id == request.HttpContext.User.UserId())
            throw RefusedRequestException.Because(StatusCodes.Status409Conflict, "Not yourself", "You cannot shut yourself out; another admin can.", "email");
        await users.DisableAsync(user.Id, ct);
        holders.ForgetAll();
        await audit.WriteAsync(new AuditEntry(AuditActions.UserDisabled, true, request.HttpContext.User.UserId(), user.Id.ToString()), ct);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Enable(HttpRequest request, UserTable users, Holders holders, AuditLog audit, CancellationToken ct)
    {
        var user = await Find(request, users, ct);
        await users.EnableAsync(user.Id, ct);
        holders.ForgetAll();
        await audit.WriteAsync(new AuditEntry(AuditActions.UserEnabled, true, request.HttpContext.User.UserId(), user.Id.ToString()), ct);
        return TypedResults.NoContent();
    }

    private static async Task<User> Find(HttpRequest request, UserTable users, CancellationToken ct)
    {
        var email = Credentials.Email((await RequestBody.ReadAsync<UserRequest>(request)).Email);
        return await users.FindAsync(email, ct) ?? throw RefusedRequestException.Because(
            StatusCodes.Status404NotFound, "No such user", "Nobody is registered with this address.", "email");
    }
}
