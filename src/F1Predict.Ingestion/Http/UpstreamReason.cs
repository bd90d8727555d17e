using System.Text.Json;

namespace F1Predict.Ingestion;

/// <summary>The reason that a source gives in the JSON body of an error.</summary>
internal static class UpstreamReason
{
    private static readonly string[] Names = ["detail", "reason", "message", "error"];

    /// <summary>The reason; null when the body has none.</summary>
    public static string? Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            foreach (var name in Names)
            {
                if (document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString();
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
