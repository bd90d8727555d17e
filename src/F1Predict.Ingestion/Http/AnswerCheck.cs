using System.Net;
using System.Net.Http.Headers;

namespace F1Predict.Ingestion;

/// <summary>
/// Reads an answer to its end and refuses what is not what was asked for, before anybody parses it. It sits inside the retries, so that a page of
/// HTML, a body that breaks off and half a JSON text are tried again like any other failure. Its messages reach the logs of those retries: the
/// key is taken out of them here.
/// </summary>
internal sealed class AnswerCheck(HttpSourceOptions options) : DelegatingHandler
{
    public static readonly HttpRequestOptionsKey<SourceContent> Content = new("F1Predict.Content");

    private const int MostBytes = 256 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.TryGetValue(Content, out var content);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            Check(response, content, body);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private void Check(HttpResponseMessage response, SourceContent content, byte[] body)
    {
        var type = response.Content.Headers.ContentType;
        if (!response.IsSuccessStatusCode) throw Failed(response.StatusCode, type, body);
        if (!content.Accepts(type?.MediaType))
            throw new SourceException(SourceFailure.Nonsense, options.Redact($"the content type is '{type}' where {content} is expected"), transient: true);
        if (content.Flaw(body) is { } flaw) throw new SourceException(SourceFailure.Nonsense, flaw, transient: true);
    }

    private SourceException Failed(HttpStatusCode status, MediaTypeHeaderValue? type, byte[] body)
    {
        var said = SourceContent.Json.Accepts(type?.MediaType) ? UpstreamReason.Read(body) : null;
        var text = options.Redact(said is null ? $"it answered {(int)status} with '{type}'" : $"it answered {(int)status}: {said}");
        return status switch
        {
            HttpStatusCode.TooManyRequests => new SourceException(SourceFailure.Throttled, $"{text} (too many requests)", transient: true),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new SourceException(SourceFailure.NotFound, text, transient: false),
            HttpStatusCode.Unauthorized => new SourceException(SourceFailure.Refused, text, transient: false),

            // Under load a refusal comes as a page of HTML; one in JSON is meant.
            HttpStatusCode.Forbidden => new SourceException(SourceFailure.Refused, text, transient: said is null),
            HttpStatusCode.RequestTimeout => new SourceException(SourceFailure.Slow, text, transient: true),
            >= HttpStatusCode.InternalServerError => new SourceException(SourceFailure.Unavailable, text, transient: true),
            _ => new SourceException(SourceFailure.BadRequest, text, transient: false),
        };
    }
}
