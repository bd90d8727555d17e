using System.Text.Json;
using System.Text.Json.Serialization;
using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// Finished forecasts of a <see cref="WalkForward"/> as JSON lines in a stream, so that a walk that was stopped goes on where it was. A line is only
/// used again for the same forecaster with the same <see cref="IRaceForecaster.Fingerprint"/>, compiled from the same code, that has learned from
/// and is given the same facts. Safe to use from many threads, not from two processes.
/// </summary>
public sealed class ForecastStore
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower),
            new TextConverter<RaceKey>(RaceKey.Parse),
            new TextConverter<DriverId>(text => new DriverId(text)),
            new TextConverter<ConstructorId>(text => new ConstructorId(text)),
        },
    };

    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly Dictionary<string, RaceForecast> _forecasts = new(StringComparer.Ordinal);

    /// <summary>Reads what is there. A last line without its end, left by a process that was killed, is dropped and will be written anew.</summary>
    /// <param name="stream">Empty, or written by a store; it must read, write and seek. The caller closes it.</param>
    /// <exception cref="InvalidDataException">A line is no forecast; the message has its number.</exception>
    public ForecastStore(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        stream.Position = 0;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var whole = content.AsSpan().LastIndexOf((byte)'\n') + 1;
        stream.SetLength(whole);
        stream.Position = whole;
        var number = 0;
        for (var rest = content.AsSpan(0, whole); rest.Length > 0;)
        {
            var length = rest.IndexOf((byte)'\n');
            var row = Read(rest[..length], ++number);
            _forecasts[row.Key] = row.Forecast;
            rest = rest[(length + 1)..];
        }
    }

    /// <summary>The number of forecasts in the store.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _forecasts.Count;
        }
    }

    internal RaceForecast? Find(string key)
    {
        lock (_gate) return _forecasts.GetValueOrDefault(key);
    }

    internal void Add(string key, string forecaster, RaceForecast forecast)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(new Row(key, forecaster, forecast), Format), (byte)'\n'];
        lock (_gate)
        {
            _stream.Write(line);
            _stream.Flush();
            _forecasts[key] = forecast;
        }
    }

    private static Row Read(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            if (JsonSerializer.Deserialize<Row>(line, Format) is { Key: not null, Forecast: not null } row) return row;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"Line {number} of the forecast store is no forecast: {e.Message}", e);
        }

        throw new InvalidDataException($"Line {number} of the forecast store is no forecast.");
    }

    private sealed record Row(string Key, string Forecaster, RaceForecast Forecast);

    /// <summary>A value as the text that it prints.</summary>
    private sealed class TextConverter<T>(Func<string, T> read) : JsonConverter<T>
        where T : notnull
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException($"A {typeof(T).Name} is missing."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
