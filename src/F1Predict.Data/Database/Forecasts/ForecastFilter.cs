namespace F1Predict.Data;

/// <summary>Which stored forecasts are asked for; what is null does not matter.</summary>
public sealed record ForecastFilter
{
    /// <summary>The season of the race.</summary>
    public int? Season { get; init; }

    /// <summary>The race.</summary>
    public RaceKey? Race { get; init; }

    /// <summary>What was known of the weekend.</summary>
    public ForecastMoment? Moment { get; init; }

    /// <summary>The weather that was assumed; null for forecasts without an assumption.</summary>
    public TrackConditions? Assumed { get; init; }

    /// <summary>The kind of circuit.</summary>
    public CircuitKind? Circuit { get; init; }

    /// <summary>How wet the race was.</summary>
    public TrackConditions? RaceWeather { get; init; }

    /// <summary>Whether it was made before the race.</summary>
    public ForecastOrigin? Origin { get; init; }
}
