using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace F1Predict.Testing;

/// <summary>A server on a free port of this machine that answers as a source does, and misbehaves on demand.</summary>
public abstract class LocalServer : IAsyncDisposable
{
    private const string Html = "<html><head><title>Error</title></head><body><h1>Sorry</h1></body></html>";

    private readonly ConcurrentDictionary<string, string> _first = new();
    private readonly List<(Fault Fault, string In, int? Left)> _faults = [];
    private readonly List<(string In, Func<string, string> Change)> _rewrites = [];
    private readonly Lock _lock = new();
    private WebApplication? _app;

    /// <summary>The address to use as base address; ends with a slash.</summary>
    public Uri Address => new(_app?.Urls.First() + Prefix);

    /// <summary>Path and query of every request, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The User-Agent of the last request.</summary>
    public string? UserAgent { get; private set; }

    /// <summary>After so many requests every further one is throttled; null for no limit.</summary>
    public int? Allowance { get; set; }

    protected virtual string Prefix => "/";

    /// <summary>Misbehaves at addresses that contain a text.</summary>
    public void Fail(Fault fault, string at = "", int? times = null)
    {
        lock (_lock) _faults.Add((fault, at, times));
    }

    /// <summary>Changes the bodies at addresses that contain a text.</summary>
    public void Rewrite(string at, Func<string, string> change)
    {
        lock (_lock) _rewrites.Add((at, change));
    }

    /// <summary>Behaves again.</summary>
    public void Recover()
    {
        lock (_lock)
        {
            _faults.Clear();
            _rewrites.Clear();
            Allowance = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static async Task<T> StartAsync<T>(T server)
        where T : LocalServer
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server._app = builder.Build();
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The body; null for 404.</summary>
    protected abstract string? Body(string path, IQueryCollection query);

    private async Task AnswerAsync(HttpContext context)
    {
        var asked = context.Request.Path + context.Request.QueryString.Value;
        Requests.Enqueue(asked);
        UserAgent = context.Request.Headers.UserAgent;
        if (Allowance is { } allowance && Requests.Count > allowance)
        {
            await SendAsync(context, 429, "application/json", """{"detail":"Request was throttled."}""");
            return;
        }

        var body = Body(context.Request.Path.Value![Prefix.Length..], context.Request.Query);
        if (body is not null)
        {
            foreach (var (_, change) in Rewrites(asked)) body = change(body);
            _first.TryAdd(asked, body);
        }

        await (Next(asked) is { } fault ? MisbehaveAsync(context, fault, asked, body ?? "{}")
            : body is null ? SendAsync(context, 404, "application/json", """{"detail":"No results found."}""")
            : SendAsync(context, 200, "application/json; charset=utf-8", body));
    }

    private async Task MisbehaveAsync(HttpContext context, Fault fault, string asked, string body)
    {
        const string HtmlType = "text/html; charset=utf-8";
        var bytes = Encoding.UTF8.GetBytes(body);
        switch (fault)
        {
            case Fault.Throttled: await SendAsync(context, 429, "application/json", """{"detail":"Request was throttled."}"""); break;
            case Fault.HtmlForbidden: await SendAsync(context, 403, HtmlType, Html); break;
            case Fault.HtmlGatewayTimeout: await SendAsync(context, 504, HtmlType, Html); break;
            case Fault.HtmlServerError: await SendAsync(context, 500, HtmlType, Html); break;
            case Fault.HtmlInstead: await SendAsync(context, 200, HtmlType, Html); break;
            case Fault.TruncatedJson: await SendAsync(context, 200, "application/json", body[..(body.Length / 2)]); break;
            case Fault.Unauthorized: await SendAsync(context, 401, "application/json", $$"""{"detail":"Live session in progress: {{asked}}"}"""); break;
            case Fault.BadRequest: await SendAsync(context, 400, "application/json", """{"error":true,"reason":"Parameter out of allowed range"}"""); break;
            case Fault.Stale: await SendAsync(context, 200, "application/json", _first[asked]); break;
            case Fault.BrokenOff or Fault.SlowBody:
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = bytes.Length;
                await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
                await context.Response.Body.FlushAsync();
                if (fault == Fault.SlowBody) await UntilGivenUpAsync(context);
                context.Abort();
                break;
            default: throw new InvalidOperationException($"{fault}");
        }
    }

    private static async Task UntilGivenUpAsync(HttpContext context)
    {
        var givenUp = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(givenUp.SetResult);
        await givenUp.Task;
    }

    private static async Task SendAsync(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    }

    private (string, Func<string, string> Change)[] Rewrites(string asked)
    {
        lock (_lock) return [.. _rewrites.Where(r => asked.Contains(r.In, StringComparison.Ordinal))];
    }

    private Fault? Next(string asked)
    {
        lock (_lock)
        {
            var at = _faults.FindIndex(f => asked.Contains(f.In, StringComparison.Ordinal) && f.Left is not 0);
            if (at < 0) return null;
            var fault = _faults[at];
            if (fault.Left is { } left) _faults[at] = fault with { Left = left - 1 };
            return fault.Fault;
        }
    }
}
