using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace F1Predict.Ingestion.Tests;

/// <summary>Answers in place of the network.</summary>
internal sealed class StubUpstream : HttpMessageHandler
{
    public ConcurrentQueue<Uri> Requests { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string ContentType { get; set; } = "application/json";

    public Func<Uri, byte[]> Body { get; set; } = _ => [];

    /// <summary>Puts itself at the end of every client.</summary>
    public void Register(IServiceCollection services) =>
        services.ConfigureAll<HttpClientFactoryOptions>(o => o.HttpMessageHandlerBuilderActions.Add(b => b.PrimaryHandler = this));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request.RequestUri!);
        var content = new ByteArrayContent(Body(request.RequestUri!));
        content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        return Task.FromResult(new HttpResponseMessage(Status) { Content = content });
    }
}
