using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>How much the host takes: of requests in a minute, and of bytes in a request.</summary>
internal static class RequestLimits
{
    /// <summary>The policy of endpoints that check passwords.</summary>
    public const string SignIns = "sign-ins";

    /// <summary>The largest body. No request of the contract needs a tenth of it.</summary>
    public const int MostBodyBytes = 32 * 1024;

    public static void Of(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.AddSingleton<AddressLimit>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ProtectionOptions>, TimeProvider>((limiter, options, clock) =>
        {
            var most = options.Value;
            limiter.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected.HttpContext, rejected.Lease));
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.User.FindFirst(AccountClaims.User) is { } user
                ? RateLimitPartition.Get(user.Value, _ => new MinuteWindow(most.RequestsPerUser, clock))
                : RateLimitPartition.GetNoLimiter(""));
            limiter.AddPolicy(SignIns, context => RateLimitPartition.Get(Address(context), _ => new MinuteWindow(most.SignInsPerAddress, clock)));
        });
    }

    /// <summary>Answers 429, and says when to come back.</summary>
    public static Task RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 60;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many requests",
            detail: $"Come back in {seconds} s.").ExecuteAsync(context);
    }

    /// <summary>Whom requests are counted for: an IPv4 address, or the IPv6 network that one customer gets.</summary>
    public static string Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork ? address.ToString() : new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString();
    }
}
