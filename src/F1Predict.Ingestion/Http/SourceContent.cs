using System.Text.Json;

namespace F1Predict.Ingestion;

/// <summary>What kind of answer is asked for, and how to tell that it is one.</summary>
internal enum SourceContent
{
    Json,
    Zip,
}

internal static class SourceContents
{
    private static readonly string[] ZipTypes = ["application/zip", "application/octet-stream", "application/x-zip-compressed", "binary/octet-stream"];

    public static bool Accepts(this SourceContent content, string? mediaType) => content switch
    {
        SourceContent.Zip => ZipTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase),
        _ => mediaType is not null && (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase)),
    };

    /// <summary>What is wrong with a body; null when it is whole.</summary>
    public static string? Flaw(this SourceContent content, ReadOnlySpan<byte> body) =>
        content == SourceContent.Zip ? ZipFlaw(body) : JsonFlaw(body);

    private static string? ZipFlaw(ReadOnlySpan<byte> body) => body.StartsWith("PK"u8) ? null : $"the body of {body.Length} bytes is not a zip";

    private static string? JsonFlaw(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException e)
        {
            return $"the body of {body.Length} bytes is not whole JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine})";
        }
    }
}
