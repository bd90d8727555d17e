using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// Reads a table of race weather: one row a race with the columns <c>year, round, air_temp_c, track_temp_c, humidity_pct,
/// precipitation_mm, wind_speed_kph, conditions</c>; empty where unknown, conditions <c>dry</c>, <c>mixed</c> or <c>wet</c>.
/// </summary>
public static class RaceWeatherCsv
{
    /// <exception cref="RaceDataException">The file is missing, a column is missing, or a value does not fit.</exception>
    public static IReadOnlyDictionary<RaceKey, RaceWeather> Read(string path)
    {
        if (!File.Exists(path)) throw new RaceDataException(new DataIssue(path, "there is no such file"));
        var issues = new IssueLog();
        using var stream = File.OpenRead(path);
        using var table = new CsvTable(
            stream, Path.GetFileName(path), issues,
            "year", "round", "air_temp_c", "track_temp_c", "humidity_pct", "precipitation_mm", "wind_speed_kph", "conditions");
        var weather = new Dictionary<RaceKey, RaceWeather>();
        foreach (var row in table.Rows())
        {
            var key = row.Race("year", "round");
            if (!weather.TryAdd(key, Map(row))) row.Report("round", key.ToString(), "the race appears twice");
        }

        issues.ThrowIfAny();
        return weather;
    }

    private static RaceWeather Map(CsvRow row) => new()
    {
        AirTemperatureC = row.RealOrNull("air_temp_c"),
        TrackTemperatureC = row.RealOrNull("track_temp_c"),
        HumidityPercent = row.RealOrNull("humidity_pct"),
        PrecipitationMm = row.RealOrNull("precipitation_mm"),
        WindSpeedKph = row.RealOrNull("wind_speed_kph"),
        Conditions = Conditions(row),
    };

    private static TrackConditions? Conditions(CsvRow row)
    {
        switch (row.TextOrNull("conditions"))
        {
            case null: return null;
            case "dry": return TrackConditions.Dry;
            case "mixed": return TrackConditions.Mixed;
            case "wet": return TrackConditions.Wet;
            case var other:
                row.Report("conditions", other, "dry, mixed or wet is expected");
                return null;
        }
    }
}
