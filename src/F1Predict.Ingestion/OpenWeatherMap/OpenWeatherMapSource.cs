using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>OpenWeatherMap's One Call 3.0: the weather an hour into the race, and a forecast of 8 days. Without a key it knows nothing.</summary>
public sealed class OpenWeatherMapSource : IWeatherSource
{
    internal const string SourceName = "openweathermap";

    private const double KphPerMs = 3.6;
    private const int ForecastDays = 8;

    private readonly SourceClient _client;
    private readonly OpenWeatherMapOptions _options;

    internal OpenWeatherMapSource(SourceClient client, OpenWeatherMapOptions options)
    {
        _client = client;
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => SourceName;

    /// <inheritdoc/>
    public async Task<RaceWeather?> MeasuredAsync(Circuit circuit, DateTimeOffset raceStartUtc, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        var middle = raceStartUtc.AddHours(1);
        if (_options.Secret is null || middle > _client.Now) return null;
        var conversation = new Conversation(_client, null);
        var path = $"onecall/timemachine?{Place(circuit)}&dt={middle.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}&units=metric";
        var body = await conversation.JsonAsync(path, "hour", ct).ConfigureAwait(false);
        if (body?.Rows("data") is not [var hour, ..])
        {
            conversation.ThrowIfWrong();
            return null;
        }

        var weather = new RaceWeather
        {
            AirTemperatureC = Within(hour, "temp", -40, 60),
            HumidityPercent = Within(hour, "humidity", 0, 100),
            WindSpeedKph = Within(hour, "wind_speed", 0, 100) * KphPerMs,
        };
        conversation.ThrowIfWrong();
        return weather == new RaceWeather() ? null : weather;
    }

    /// <inheritdoc/>
    public async Task<WeatherForecast?> ForecastAsync(Circuit circuit, DateTimeOffset raceStartUtc, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        var start = raceStartUtc.ToUniversalTime();
        if (_options.Secret is null || start < _client.Now || start > _client.Now.AddDays(ForecastDays)) return null;
        var conversation = new Conversation(_client, null);
        var body = await conversation.JsonAsync($"onecall?{Place(circuit)}&exclude=current,minutely,alerts&units=metric", "forecast", ct).ConfigureAwait(false);
        var hour = Nearest(body?.Rows("hourly"), start.AddHours(1), TimeSpan.FromHours(1));
        var day = hour is null ? Nearest(body?.Rows("daily"), start, TimeSpan.FromHours(12)) : null;
        var forecast = (hour ?? day) is not { } row ? null : new WeatherForecast
        {
            RainProbability = Within(row, "pop", 0, 1),
            AirTemperatureC = hour is null ? row.Child("temp") is { } temperatures ? Within(temperatures, "day", -40, 60) : null : Within(row, "temp", -40, 60),
            WindSpeedKph = Within(row, "wind_speed", 0, 100) * KphPerMs,
            PrecipitationMm = hour is null ? row.RealOrNull("rain") : row.Child("rain")?.RealOrNull("1h"),
            IssuedAt = conversation.FetchedAt,
        };
        conversation.ThrowIfWrong();
        return forecast;
    }

    private static JsonRow? Nearest(IReadOnlyList<JsonRow>? rows, DateTimeOffset time, TimeSpan within)
    {
        foreach (var row in rows ?? [])
        {
            if (row.RealOrNull("dt") is { } seconds && Math.Abs(seconds - time.ToUnixTimeSeconds()) <= within.TotalSeconds) return row;
        }

        return null;
    }

    private static double? Within(JsonRow row, string field, double least, double most)
    {
        if (row.RealOrNull(field) is not { } value) return null;
        if (value >= least && value <= most) return value;
        row.Report(field, $"{value}", $"{least} to {most} is expected");
        return null;
    }

    private static string Place(Circuit circuit) => string.Create(CultureInfo.InvariantCulture, $"lat={circuit.Latitude:0.####}&lon={circuit.Longitude:0.####}");
}
