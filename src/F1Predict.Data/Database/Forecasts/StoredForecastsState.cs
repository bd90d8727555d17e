namespace F1Predict.Data;

/// <summary>How current the stored forecasts are. Two that are equal mean that none was stored or scored in between.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Scored">How many have a score.</param>
/// <param name="GeneratedAt">When the newest was made; null when there is none.</param>
/// <param name="ScoredAt">When a score was last stored; null when there is none.</param>
public readonly record struct StoredForecastsState(long Count, long Scored, DateTimeOffset? GeneratedAt, DateTimeOffset? ScoredAt);
