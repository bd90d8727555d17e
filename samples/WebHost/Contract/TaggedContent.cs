using Microsoft.Net.Http.Headers;

namespace F1Predict.WebHost;

/// <summary>Answers that a client may keep and ask about again: it gets 304 while they are the same.</summary>
internal static class TaggedContent
{
    public static IResult Json(HttpResponse response, string json) => Of(response, TaggedAnswer.Of(json));

    public static IResult Of(HttpResponse response, TaggedAnswer answer)
    {
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(answer.Body, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue(answer.Tag));
    }
}
