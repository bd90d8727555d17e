using System.Text.Json;
using System.Text.Json.Serialization;
using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>Manifests as JSON that people can read.</summary>
internal static class ManifestJson
{
    public const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new RaceKeyConverter() },
    };

    public static byte[] Write(ModelManifest manifest) => JsonSerializer.SerializeToUtf8Bytes(manifest, Form);

    /// <exception cref="InvalidDataException">It is no manifest, a damaged one, or one of a newer format.</exception>
    public static ModelManifest Read(byte[] json)
    {
        try
        {
            // The format comes first: a newer one may look otherwise.
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.GetProperty("format"u8).GetInt32() is var format && format != FormatVersion)
                throw new InvalidDataException($"it has format {format}, this version of F1Predict.Models reads format {FormatVersion}");
            return document.Deserialize<ModelManifest>(Form)!;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"it is no manifest, or a damaged one: {e.Message}", e);
        }
    }

    private sealed class RaceKeyConverter : JsonConverter<RaceKey>
    {
        public override RaceKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            RaceKey.TryParse(reader.GetString(), out var key) ? key : throw new JsonException($"'{reader.GetString()}' is not a race.");

        public override void Write(Utf8JsonWriter writer, RaceKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
