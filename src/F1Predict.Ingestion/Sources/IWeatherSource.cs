using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Where weather comes from.</summary>
public interface IWeatherSource
{
    /// <summary>The source's short name, for example <c>open-meteo</c>.</summary>
    string Name { get; }

    /// <summary>The weather measured during a race; null when the source does not know it (yet).</summary>
    /// <param name="circuit">Where.</param>
    /// <param name="raceStartUtc">When the race started.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="RaceDataException">The source failed, or answered nonsense: its issues name path, field and value. Nothing of such an answer is used.</exception>
    Task<RaceWeather?> MeasuredAsync(Circuit circuit, DateTimeOffset raceStartUtc, CancellationToken ct);

    /// <summary>The weather forecast for a race to come; null when it is further ahead than the source looks.</summary>
    /// <param name="circuit">Where.</param>
    /// <param name="raceStartUtc">When the race starts.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="RaceDataException">The source failed, or answered nonsense.</exception>
    Task<WeatherForecast?> ForecastAsync(Circuit circuit, DateTimeOffset raceStartUtc, CancellationToken ct);
}
