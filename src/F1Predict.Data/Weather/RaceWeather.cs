namespace F1Predict.Data;

/// <summary>
/// The weather measured during a race; each value is null when not known. It is an outcome: a forecast made before the race must not use it.
/// </summary>
public sealed record RaceWeather
{
    /// <summary>Air temperature in °C. 2010 to 2017 come from another source than later years and run about 0.7 °C colder.</summary>
    public double? AirTemperatureC { get; init; }

    /// <summary>Track temperature in °C; not known for most races before 2018.</summary>
    public double? TrackTemperatureC { get; init; }

    /// <summary>Relative humidity in percent, 0 to 100; not known before 2018.</summary>
    public double? HumidityPercent { get; init; }

    /// <summary>
    /// Rain between 12 and 18 h local time in millimetres, from a coarse reanalysis: not a sign of a wet race (see <see cref="Conditions"/>).
    /// </summary>
    public double? PrecipitationMm { get; init; }

    /// <summary>Wind speed in km/h.</summary>
    public double? WindSpeedKph { get; init; }

    /// <summary>Dry, mixed or wet by the tyres that were used.</summary>
    public TrackConditions? Conditions { get; init; }
}
