namespace F1Predict.Ingestion;

/// <summary>At most so many requests in any stretch of time of a given length.</summary>
/// <param name="Requests">The number of requests, 1 or more.</param>
/// <param name="Per">The length of the stretch.</param>
public sealed record RequestLimit(int Requests, TimeSpan Per);
