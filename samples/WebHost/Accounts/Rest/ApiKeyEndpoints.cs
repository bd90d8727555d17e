using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace F1Predict.WebHost;

/// <summary>The keys of the user's programs. A key cannot make or end keys: that takes a session.</summary>
internal static class ApiKeyEndpoints
{
    public static void MapApiKeys(this IEndpointRouteBuilder auth)
    {
        var keys = auth.MapGroup("/api-keys").RequireAuthorization(AccountsSetup.OwnSession);
        keys.MapPost("", Create).Takes<ApiKeyRequest>().Answers<NewApiKeyAnswer>("Makes an API key, which is shown this once.", StatusCodes.Status201Created);
        keys.MapGet("", List).Answers<ApiKeysAnswer>("The API keys of the user.");
        keys.MapDelete("/{key_id}", Revoke).AnswersNothing("Ends an API key.");
    }

    private static async Task<IResult> Create(HttpRequest request, ApiKeys keys, AuditLog audit, TimeProvider clock, CancellationToken ct)
    {
        var body = await RequestBody.ReadAsync<ApiKeyRequest>(request);
        var name = ApiKeys.Name(body.Name)
            ?? throw Credentials.Refused("name", $"at most {ApiKeys.MostNameCharacters} characters without control characters are expected");
        if (body.ExpiresAt <= clock.GetUtcNow()) throw Credentials.Refused("expires_at", "it has to lie in the future");
        var user = request.HttpContext.User.UserId()!.Value;
        var (key, text) = await keys.CreateAsync(user, name, body.ExpiresAt?.ToUniversalTime(), ct) ?? throw RefusedRequestException.Because(
            StatusCodes.Status409Conflict, "Too many API keys", $"A user may have {ApiKeys.Most} API keys. Delete one that is not needed.");
        await audit.WriteAsync(new AuditEntry(AuditActions.ApiKeyCreated, true, user, key.Id.ToString()), ct);
        return TypedResults.Json(
            new NewApiKeyAnswer(key.Id, key.Name, text, UtcText.Of(key.CreatedAt), Text(key.ExpiresAt)), ContractJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> List(HttpContext context, ApiKeys keys, CancellationToken ct)
    {
        var all = await keys.ListAsync(context.User.UserId()!.Value, ct);
        return TypedResults.Json(
            new ApiKeysAnswer([.. all.Select(k => new ApiKeyAnswer(k.Id, k.Name, UtcText.Of(k.CreatedAt), Text(k.ExpiresAt), Text(k.LastUsedAt)))]), ContractJson.Options);
    }

    private static async Task<NoContent> Revoke([FromRoute(Name = "key_id")] string keyId, HttpContext context, ApiKeys keys, AuditLog audit, CancellationToken ct)
    {
        var user = context.User.UserId()!.Value;
        if (!Guid.TryParseExact(keyId, "D", out var id)) throw RefusedRequestException.Malformed("key_id", keyId, "an id as the list of keys shows it is expected");
        if (!await keys.RevokeAsync(user, id, ct)) throw RefusedRequestException.Unknown("key_id", keyId, $"You have no API key {id}.");
        await audit.WriteAsync(new AuditEntry(AuditActions.ApiKeyRevoked, true, user, id.ToString()), ct);
        return TypedResults.NoContent();
    }

    private static string? Text(DateTimeOffset? time) => time is null ? null : UtcText.Of(time.Value);
}
