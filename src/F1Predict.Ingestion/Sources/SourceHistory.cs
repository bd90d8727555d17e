using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Everything a source has, of all seasons, in one piece.</summary>
/// <param name="History">The races; null when they could not be had or were refused: an issue says why.</param>
/// <param name="Issues">What was wrong or missing, in the order it was found.</param>
/// <param name="FetchedAt">When it left the source; for a file on this machine, when that was last written.</param>
/// <param name="CacheAge">How old the stored copy is that stood in for a failing source; null when it is fresh. An issue says so too.</param>
public sealed record SourceHistory(RaceHistory? History, IReadOnlyList<DataIssue> Issues, DateTimeOffset FetchedAt, TimeSpan? CacheAge);
