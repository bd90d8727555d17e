using Microsoft.AspNetCore.Http.Features;

namespace F1Predict.WebHost;

/// <summary>
/// Answers over HTTPS are compressed when they hold no secret: of one that stands beside words of a stranger, the compressed length gives away
/// letter after letter (BREACH, 2013).
/// </summary>
internal static class HttpsCompression
{
    public static void UseHttpsCompression(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HasNoSecret(context.Request) && context.Features.Get<IHttpsCompressionFeature>() is { } compression) compression.Mode = HttpsCompressionMode.Compress;
        return next(context);
    });

    // Answers on accounts have tokens and keys, and pages of who is signed in have the address and what guards their forms.
    private static bool HasNoSecret(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/account")
        && !request.Path.StartsWithSegments("/api/v1/auth")
        && (request.Path.StartsWithSegments("/api/v1") || request.Path.StartsWithSegments("/charts") || request.Headers.Cookie.Count == 0);
}
