using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace F1Predict.WebHost;

/// <summary>The ways to sign a request.</summary>
internal static class Schemes
{
    /// <summary>The one that chooses among the others by what the request carries.</summary>
    public const string Any = "Any";

    public const string Bearer = JwtBearerDefaults.AuthenticationScheme;

    public const string ApiKey = "ApiKey";

    public const string Cookie = "Cookie";

    public const string Demo = "Demo";

    /// <summary>What a request carries decides alone: one with a bad token is not tried as something else, least of all as the demo user.</summary>
    public static string Of(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey("Authorization")) return Bearer;
        if (request.Headers.ContainsKey(ApiKeyScheme.Header)) return ApiKey;
        if (request.Cookies.ContainsKey(CookieScheme.CookieName)) return Cookie;
        if (context.RequestServices.GetRequiredService<DemoSetting>().IsOn) return Demo;
        return request.IsForPage() ? Cookie : Bearer;
    }

    /// <summary>Whether a browser asks for a page, which may be answered with the way to sign in; others want the status.</summary>
    public static bool IsForPage(this HttpRequest request) => HttpMethods.IsGet(request.Method) && request.WantsPage();

    /// <summary>Whether a browser shows the answer as a page, of a form too.</summary>
    public static bool WantsPage(this HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
