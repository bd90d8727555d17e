using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost;

/// <summary>Registering, signing in and out, and changing the password.</summary>
internal static class AuthEndpoints
{
    public static void MapAuth(this IEndpointRouteBuilder auth)
    {
        auth.MapPost("/register", Register).AllowAnonymous().RequireRateLimiting(RequestLimits.SignIns)
            .Takes<RegisterRequest>().Answers<RegisteredAnswer>("Makes an account and signs in.", StatusCodes.Status201Created);
        auth.MapPost("/login", Login).AllowAnonymous().RequireRateLimiting(RequestLimits.SignIns)
            .Takes<LoginRequest>().Answers<TokensAnswer>("Signs in.");
        auth.MapPost("/refresh", Refresh).AllowAnonymous().RequireRateLimiting(RequestLimits.SignIns)
            .Takes<RefreshRequest>().Answers<TokensAnswer>("Gives new tokens for a refresh token, which is then used up.");
        auth.MapPost("/logout", Logout).RequireAuthorization(AccountsSetup.OwnSession).AnswersNothing("Signs out: the tokens of this sign-in end.");
        auth.MapPost("/password", Password).RequireAuthorization(AccountsSetup.OwnSession).RequireRateLimiting(RequestLimits.SignIns)
            .Takes<PasswordRequest>().Answers<TokensAnswer>("Changes the password; all other sign-ins end.");
    }

    private static async Task<IResult> Register(HttpRequest request, Registration registration, Sessions sessions, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync<RegisterRequest>(request);
        var user = await registration.RegisterAsync(Credentials.Email(body.Email), Credentials.New("password", body.Password), body.AdminCode, ct);
        var issued = await sessions.StartAsync(user, ct);
        return Json(new RegisteredAnswer(user, issued.Token, UtcText.Of(issued.ExpiresAt), issued.RefreshToken), StatusCodes.Status201Created);
    }

    private static async Task<IResult> Login(HttpRequest request, SignIn signIn, Sessions sessions, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync<LoginRequest>(request);
        var (email, password) = (Credentials.Given("email", body.Email), Credentials.Given("password", body.Password));
        var user = await signIn.CheckAsync(email, password, ct) ?? throw WrongPassword("E-mail or password are wrong, or the account is locked for a while after too many wrong passwords.");
        return Tokens(await sessions.StartAsync(user.Id, ct));
    }

    private static async Task<IResult> Refresh(HttpRequest request, Sessions sessions, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync<RefreshRequest>(request);
        var issued = await sessions.RefreshAsync(Credentials.Given("refresh_token", body.RefreshToken), ct);
        return issued is not null ? Tokens(issued) : throw RefusedRequestException.Because(
            StatusCodes.Status401Unauthorized, "Sign in again", "The refresh token is not, or no longer, good.", "refresh_token");
    }

    private static async Task<NoContent> Logout(HttpContext context, Sessions sessions, AuditLog audit, CancellationToken ct)
    {
        await sessions.EndAsync(context.User.SessionId()!.Value, ct);
        await audit.WriteAsync(new AuditEntry(AuditActions.SignOut, true, context.User.UserId()), ct);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Password(HttpRequest request, PasswordChange change, Sessions sessions, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync<PasswordRequest>(request);
        var (current, next) = (Credentials.Given("current_password", body.CurrentPassword), Credentials.New("new_password", body.NewPassword));
        var user = await change.ChangeAsync(request.HttpContext.User.UserId()!.Value, current, next, ct)
            ?? throw WrongPassword("The current password is wrong, or the account is locked for a while after too many wrong passwords.");
        return Tokens(await sessions.StartAsync(user.Id, ct));
    }

    private static RefusedRequestException WrongPassword(string detail) => RefusedRequestException.Because(StatusCodes.Status401Unauthorized, "Not signed in", detail);

    private static JsonHttpResult<TokensAnswer> Tokens(IssuedTokens issued) => Json(new TokensAnswer(issued.Token, UtcText.Of(issued.ExpiresAt), issued.RefreshToken), StatusCodes.Status200OK);

    // Not by the filter of the contract, which would let clients keep it.
    private static JsonHttpResult<T> Json<T>(T answer, int status) => TypedResults.Json(answer, ContractJson.Options, statusCode: status);
}
