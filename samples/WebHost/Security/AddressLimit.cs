using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Counts the requests of each address before anything is done for them, so that guessing tokens or keys costs little. Probes do not count.</summary>
internal sealed class AddressLimit(IOptions<ProtectionOptions> options, TimeProvider clock) : IMiddleware, IAsyncDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.Get(RequestLimits.Address(context), _ => new MinuteWindow(options.Value.RequestsPerAddress, clock)));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
        {
            await next(context);
            return;
        }

        using var lease = _limiter.AttemptAcquire(context);
        if (lease.IsAcquired) await next(context);
        else await RequestLimits.RefuseAsync(context, lease);
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();
}
