using System.Security.Authentication;
using F1Predict.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>What stands between the network and the endpoints, in its order.</summary>
internal static class Protection
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "DELETE"];

    private static readonly string[] RequestHeaders = ["Authorization", "Content-Type", "If-None-Match", ApiKeyScheme.Header];

    private static readonly string[] AnswerHeaders = ["Content-Disposition", "ETag", "Link", "Location", "Retry-After", "WWW-Authenticate"];

    public static void AddProtection(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ProtectionOptions>().BindConfiguration("Protection").ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProtectionOptions>, ProtectionOptions>();
        services.AddRequestLimits();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<ProtectionOptions>>((cors, options) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. options.Value.Origins]).WithMethods(Methods).WithHeaders(RequestHeaders).WithExposedHeaders(AnswerHeaders)));
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddOptions<HttpsRedirectionOptions>().Configure<IConfiguration>((https, configuration) =>
        {
            https.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;

            // Else, where no address of its own speaks HTTPS, the library would serve everything in the clear.
            if (!HasHttps(configuration)) https.HttpsPort = 443;
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProtectionOptions>>((forwarded, options) =>
        {
            // To the library, no known proxy means that everybody is one; and an environment variable of its own can turn it on.
            forwarded.ForwardedHeaders = options.Value.Proxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in options.Value.Proxies) forwarded.KnownIPNetworks.Add(ProtectionOptions.Network(proxy)!.Value);
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            RequestLimits.Of(kestrel);

            // The best that both know is taken: 1.3 wherever the client has it.
            kestrel.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
        });
    }

    /// <summary>What every request passes first, also one for a file.</summary>
    public static void UseTransport(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ProtectionOptions>>().Value;
        if (options.Proxies.Count > 0) app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = e => e switch
            {
                RaceDatabaseException => StatusCodes.Status503ServiceUnavailable,
                BadHttpRequestException bad => bad.StatusCode,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePages();
        if (app.Environment.IsDevelopment()) return;
        app.UseHsts();

        // Probes come in the clear, from inside.
        if (options.RedirectToHttps) app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health"), branch => branch.UseHttpsRedirection());
    }

    /// <summary>What a request for an endpoint passes next: who sent it, how many, and whether they may.</summary>
    public static void UseProtection(this WebApplication app)
    {
        app.UseHttpsCompression();
        app.UseCors();
        app.UseMiddleware<AddressLimit>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(RefuseForgery);
    }

    // The middleware before only writes down that a form's token is missing or wrong; reading the form then would be an error of the server.
    private static Task RefuseForgery(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool HasHttps(IConfiguration configuration) => configuration["https_port"] is not null
        || configuration["https_ports"] is not null
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).Append(configuration["urls"])
            .Any(url => url?.Contains("https:", StringComparison.OrdinalIgnoreCase) == true);
}
