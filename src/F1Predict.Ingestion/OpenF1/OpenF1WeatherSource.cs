using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// The weather that official timing measured at the track, 2023 on: the means over the race of air and track temperature, humidity and wind. Its
/// rain is a yes or no, so that <see cref="RaceWeather.PrecipitationMm"/> stays unknown.
/// </summary>
public sealed class OpenF1WeatherSource : IWeatherSource
{
    private const double KphPerMs = 3.6;
    private const int FirstSeason = 2023;

    private static readonly TimeSpan Near = TimeSpan.FromHours(8);

    private readonly SourceClient _client;

    internal OpenF1WeatherSource(OpenF1Source source) => _client = source.Client;

    /// <inheritdoc/>
    public string Name => OpenF1Source.SourceName;

    /// <inheritdoc/>
    public async Task<RaceWeather?> MeasuredAsync(Circuit circuit, DateTimeOffset raceStartUtc, CancellationToken ct)
    {
        var start = raceStartUtc.ToUniversalTime();
        if (start.Year < FirstSeason || start > _client.Now) return null;
        var conversation = new Conversation(_client, null);
        var sessions = await conversation.JsonAsync($"sessions?year={start.Year}&session_name=Race", "sessions", ct, mayBeMissing: true).ConfigureAwait(false);
        var race = sessions?.Rows()?.Where(s => s.InstantOrNull("date_start") is { } at && (at - start).Duration() < Near).ToArray();
        if (race is not [var session] || session.Int("session_key") is not { } key)
        {
            conversation.ThrowIfWrong();
            return null;
        }

        var samples = await conversation.JsonAsync($"weather?session_key={key}", "weather", ct, mayBeMissing: true).ConfigureAwait(false);
        var rows = samples?.Rows() ?? [];
        var weather = new RaceWeather
        {
            AirTemperatureC = Mean(rows, "air_temperature", -30, 60),
            TrackTemperatureC = Mean(rows, "track_temperature", -30, 90),
            HumidityPercent = Mean(rows, "humidity", 0, 100),
            WindSpeedKph = Mean(rows, "wind_speed", 0, 100) * KphPerMs,
        };
        conversation.ThrowIfWrong();
        return weather == new RaceWeather() ? null : weather;
    }

    /// <summary>Timing does not look ahead.</summary>
    /// <returns>Null.</returns>
    public Task<WeatherForecast?> ForecastAsync(Circuit circuit, DateTimeOffset raceStartUtc, CancellationToken ct) => Task.FromResult<WeatherForecast?>(null);

    private static double? Mean(IReadOnlyList<JsonRow> rows, string field, double least, double most)
    {
        var (sum, count) = (0.0, 0);
        foreach (var row in rows)
        {
            if (row.RealOrNull(field) is not { } value) continue;
            if (value < least || value > most) row.Report(field, $"{value}", $"{least} to {most} is expected");
            sum += value;
            count++;
        }

        return count > 0 ? sum / count : null;
    }
}
