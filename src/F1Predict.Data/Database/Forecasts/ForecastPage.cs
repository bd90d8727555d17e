namespace F1Predict.Data;

/// <summary>Some of the stored forecasts that were asked for.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Forecasts">Those of the page: the latest race first, of a race the best informed forecast first.</param>
public sealed record ForecastPage(int Total, IReadOnlyList<StoredForecast> Forecasts);
