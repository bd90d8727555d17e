using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// Open-Meteo: the weather of any place by the hour. Temperature, humidity and wind are means over the three hours from the start; the rain that
/// is measured is that between 12 and 18 h, in the solar time of the circuit to the full hour, and tells nothing of a wet race.
/// </summary>
public sealed class OpenMeteoSource : IWeatherSource
{
    internal const string SourceName = "open-meteo";

    private const int RaceHours = 3;

    /// <summary>The archive lags by about 5 days; up to here the forecast's own past is asked.</summary>
    private const int ArchiveLagDays = 7;

    private const int ForecastDays = 15;

    private readonly SourceClient _client;
    private readonly OpenMeteoOptions _options;

    internal OpenMeteoSource(SourceClient client, OpenMeteoOptions options)
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
        var start = raceStartUtc.ToUniversalTime();
        if (_client.Now < start.AddHours(RaceHours)) return null;
        var archived = _client.Now - start > TimeSpan.FromDays(ArchiveLagDays);
        var conversation = new Conversation(_client, null);
        var (from, to) = AfternoonUtc(circuit, start);
        var path = Path(
            archived ? new Uri(_options.BaseAddress, "archive") : new Uri(_options.ForecastAddress, "forecast"), circuit,
            from < start ? from : start, to > start.AddHours(RaceHours) ? to : start.AddHours(RaceHours),
            "temperature_2m,precipitation,wind_speed_10m,relative_humidity_2m");
        var hours = await HoursAsync(conversation, path, ct).ConfigureAwait(false);
        var weather = new RaceWeather
        {
            AirTemperatureC = hours?.Mean("temperature_2m", start, RaceHours),
            HumidityPercent = hours?.Mean("relative_humidity_2m", start, RaceHours),
            WindSpeedKph = hours?.Mean("wind_speed_10m", start, RaceHours),
            PrecipitationMm = hours?.Sum("precipitation", from, to),
        };
        conversation.ThrowIfWrong();
        return weather == new RaceWeather() ? null : weather;
    }

    /// <inheritdoc/>
    public async Task<WeatherForecast?> ForecastAsync(Circuit circuit, DateTimeOffset raceStartUtc, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        var start = raceStartUtc.ToUniversalTime();
        var end = start.AddHours(RaceHours);
        if (end < _client.Now || (end.Date - _client.Now.Date).Days > ForecastDays) return null;
        var conversation = new Conversation(_client, null);
        var path = Path(
            new Uri(_options.ForecastAddress, "forecast"), circuit, start, end, "temperature_2m,precipitation,precipitation_probability,wind_speed_10m");
        var hours = await HoursAsync(conversation, path, ct).ConfigureAwait(false);
        var forecast = new WeatherForecast
        {
            RainProbability = hours?.Most("precipitation_probability", start, RaceHours) / 100,
            AirTemperatureC = hours?.Mean("temperature_2m", start, RaceHours),
            WindSpeedKph = hours?.Mean("wind_speed_10m", start, RaceHours),
            PrecipitationMm = hours?.Sum("precipitation", start, end),
            IssuedAt = conversation.FetchedAt,
        };
        conversation.ThrowIfWrong();
        return forecast == new WeatherForecast { IssuedAt = forecast.IssuedAt } ? null : forecast;
    }

    private static async Task<HourlyColumns?> HoursAsync(Conversation conversation, string path, CancellationToken ct)
    {
        if (await conversation.JsonAsync(path, "hours", ct).ConfigureAwait(false) is not { } root) return null;

        // One point answers an object, several a list.
        var body = root.IsArray ? root.Rows() is [var only] ? only : (JsonRow?)null : root;
        if (body is { } point) return HourlyColumns.Read(point);
        root.Report(null, root.Raw, "one point was asked for");
        return null;
    }

    /// <summary>12 to 18 h where the sun stands highest at noon.</summary>
    private static (DateTimeOffset From, DateTimeOffset To) AfternoonUtc(Circuit circuit, DateTimeOffset start)
    {
        var ahead = TimeSpan.FromHours(Math.Round(circuit.Longitude / 15));
        var localDay = (start + ahead).Date;
        var noon = new DateTimeOffset(localDay.AddHours(12), TimeSpan.Zero) - ahead;
        return (noon, noon.AddHours(6));
    }

    private static string Path(Uri address, Circuit circuit, DateTimeOffset from, DateTimeOffset to, string columns) => string.Create(
        CultureInfo.InvariantCulture,
        $"{address.AbsoluteUri}?latitude={circuit.Latitude:0.####}&longitude={circuit.Longitude:0.####}&start_date={from.UtcDateTime:yyyy-MM-dd}&end_date={to.UtcDateTime:yyyy-MM-dd}&hourly={columns}&timezone=UTC");
}
