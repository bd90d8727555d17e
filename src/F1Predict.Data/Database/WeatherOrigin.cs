namespace F1Predict.Data;

/// <summary>Where the weather of a race is from.</summary>
/// <param name="Source">The name of the source, for example <c>open-meteo</c>.</param>
/// <param name="IsFallback">Whether it was not measured, but is the circuit's average of that month.</param>
public sealed record WeatherOrigin(string Source, bool IsFallback = false);
