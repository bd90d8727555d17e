namespace F1Predict.Data;

/// <summary>How current the stored races are. Two that are equal mean that no race was written in between.</summary>
/// <param name="DataThrough">The last race with a result; null when there is none.</param>
/// <param name="ChangedAt">When a race was last written, its calendar or its result; null when there are no races.</param>
public readonly record struct StoredState(RaceKey? DataThrough, DateTimeOffset? ChangedAt);
