namespace F1Predict.Ingestion;

/// <summary>The weather that is expected for a race; each value is null when the source does not give it.</summary>
public sealed record WeatherForecast
{
    /// <summary>The probability of rain during the race, 0 to 1.</summary>
    public double? RainProbability { get; init; }

    /// <summary>Air temperature in °C, the mean over the race.</summary>
    public double? AirTemperatureC { get; init; }

    /// <summary>Wind speed in km/h, the mean over the race.</summary>
    public double? WindSpeedKph { get; init; }

    /// <summary>Rain during the race in millimetres.</summary>
    public double? PrecipitationMm { get; init; }

    /// <summary>When the source was asked; older than now when a stored copy stood in for a failing source.</summary>
    public required DateTimeOffset IssuedAt { get; init; }
}
