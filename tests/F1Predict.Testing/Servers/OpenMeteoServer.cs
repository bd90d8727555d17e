using System.Globalization;
using System.Text.Json.Nodes;
using F1Predict.Data;
using Microsoft.AspNetCore.Http;

namespace F1Predict.Testing;

/// <summary>
/// Serves a history's weather as Open-Meteo does, archive and forecast alike: columns by the hour, with nulls where nothing is known (yet).
/// </summary>
public sealed class OpenMeteoServer : LocalServer
{
    private OpenMeteoServer(RaceHistory history) => History = history;

    /// <summary>Whose weather is served: a race's at its circuit, for the whole of its days, with the rain between 12 and 18 h.</summary>
    public RaceHistory History { get; set; }

    /// <summary>The hours from here on are not known yet: null in every column.</summary>
    public DateTimeOffset KnownUntil { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>What the forecast says of rain, in percent.</summary>
    public double RainPercent { get; set; } = 40;

    protected override string Prefix => "/v1/";

    public static Task<OpenMeteoServer> StartAsync(RaceHistory history) => StartAsync(new OpenMeteoServer(history));

    protected override string? Body(string path, IQueryCollection query)
    {
        if (path is not ("archive" or "forecast")) return null;
        var (from, to) = (Date(query["start_date"]!), Date(query["end_date"]!));
        var (latitude, longitude) = (Real(query["latitude"]!), Real(query["longitude"]!));
        var hours = Enumerable.Range(0, (to.DayNumber - from.DayNumber + 1) * 24)
            .Select(h => new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero).AddHours(h)).ToArray();
        var race = History.CompletedRaces
            .Where(r => r.Weather is not null && Near(History.Circuits[r.Race.Circuit], latitude, longitude))
            .MinBy(r => Math.Abs(r.Race.Date.DayNumber - from.DayNumber));
        var hourly = new JsonObject { ["time"] = new JsonArray([.. hours.Select(h => (JsonNode)h.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture))]) };
        foreach (var column in query["hourly"].ToString().Split(','))
            hourly[column] = new JsonArray([.. hours.Select(h => (JsonNode?)Value(column, h, race?.Weather, longitude))]);
        return new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude, ["utc_offset_seconds"] = 0, ["hourly"] = hourly }.ToJsonString();
    }

    private static bool Near(Circuit circuit, double latitude, double longitude) =>
        Math.Abs(circuit.Latitude - latitude) < 0.01 && Math.Abs(circuit.Longitude - longitude) < 0.01;

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private double? Value(string column, DateTimeOffset hour, RaceWeather? weather, double longitude)
    {
        if (hour >= KnownUntil || weather is null) return null;

        // An hour's rain is what fell in the hour before it.
        var local = hour.AddHours(Math.Round(longitude / 15)).Hour;
        return column switch
        {
            "temperature_2m" => weather.AirTemperatureC,
            "relative_humidity_2m" => weather.HumidityPercent,
            "wind_speed_10m" => weather.WindSpeedKph,
            "precipitation" => weather.PrecipitationMm is { } rain ? local is > 12 and <= 18 ? rain / 6 : 0 : null,
            "precipitation_probability" => RainPercent,
            _ => null,
        };
    }
}
