using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace F1Predict.WebHost;

/// <summary>Reads the JSON that a request carries.</summary>
internal static class RequestBody
{
    /// <summary>The deepest nesting that is read; no body of the contract needs more than one.</summary>
    private const int MostDepth = 16;

    private static readonly JsonSerializerOptions Options = new(ContractJson.Options) { MaxDepth = MostDepth, AllowDuplicateProperties = false };

    /// <exception cref="RefusedRequestException">It is missing, not JSON, not of the shape, or too large.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        if (!request.HasJsonContentType() || !IsUtf8(request.ContentType))
            throw RefusedRequestException.Because(StatusCodes.Status415UnsupportedMediaType, "The body is not JSON", "The Content-Type has to be application/json, in UTF-8.");
        try
        {
            return await request.ReadFromJsonAsync<T>(Options, request.HttpContext.RequestAborted) ?? throw Malformed("It is null.");
        }
        catch (JsonException e)
        {
            // Its message may repeat what was sent, and that may be a password: only the place is told.
            throw Malformed($"The mistake is at {e.Path ?? "$"}, line {e.LineNumber + 1}, byte {e.BytePositionInLine}.");
        }
        catch (BadHttpRequestException e)
        {
            throw RefusedRequestException.Because(e.StatusCode, "The body cannot be read", e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? $"It is larger than {RequestLimits.MostBodyBytes} bytes."
                : "It ended early, or is not encoded as its headers say.");
        }
    }

    private static bool IsUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static RefusedRequestException Malformed(string where) => RefusedRequestException.Because(
        StatusCodes.Status400BadRequest, "The body is not what is expected", $"A JSON object as the documentation shows is expected. {where}");
}
