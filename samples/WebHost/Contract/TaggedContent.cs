using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace F1Predict.WebHost;

/// <summary>Answers that a client may keep and ask about again: it gets 304 while they are the same.</summary>
internal static class TaggedContent
{
    public static IResult Json(HttpResponse response, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(body, "application/json; charset=utf-8", entityTag: tag);
    }
}
