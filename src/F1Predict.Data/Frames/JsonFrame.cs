using System.Globalization;
using System.Text.Json;

namespace F1Predict.Data;

/// <summary>Writes a frame as JSON.</summary>
internal static class JsonFrame
{
    private const int PieceBytes = 16 * 1024;

    public static async Task WriteAsync(Frame frame, Stream stream, CancellationToken ct)
    {
        var writer = new Utf8JsonWriter(stream);
        await using (writer.ConfigureAwait(false))
        {
            var names = frame.Columns.Select(c => JsonEncodedText.Encode(c.Name)).ToArray();
            writer.WriteStartArray();
            foreach (var row in frame.Rows)
            {
                writer.WriteStartObject();
                foreach (var (name, value) in names.Zip(row)) Write(writer, name, value);
                writer.WriteEndObject();
                if (writer.BytesPending > PieceBytes) await writer.FlushAsync(ct).ConfigureAwait(false);
            }

            writer.WriteEndArray();
            await writer.FlushAsync(ct).ConfigureAwait(false);
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonEncodedText name, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNull(name); break;
            case string text: writer.WriteString(name, text); break;
            case int number: writer.WriteNumber(name, number); break;
            case double number: writer.WriteNumber(name, number); break;
            case bool flag: writer.WriteBoolean(name, flag); break;
            case DateOnly date: writer.WriteString(name, date.ToString("O", CultureInfo.InvariantCulture)); break;
            default: throw new InvalidOperationException($"A {value.GetType()} is no value of a frame.");
        }
    }
}
