using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>What an ingestion did.</summary>
/// <param name="Source">The source that was asked.</param>
/// <param name="Races">The races that were asked for; null when the source came whole.</param>
/// <param name="Outcome">What was changed.</param>
/// <param name="Issues">What was wrong, missing or refused.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="SourceAsOf">When the oldest answer that was used left the source; null when it did not answer at all.</param>
/// <param name="CacheAge">How old the oldest stored answer is that stood in for a failing source; null when all were fresh.</param>
/// <param name="Answered">Whether the source said anything. When false nothing was changed, and what is stored stands.</param>
/// <param name="DataThrough">The last race with a result in the database afterwards; null when there is none.</param>
public sealed record IngestionReport(
    string Source,
    IReadOnlyList<RaceKey>? Races,
    SaveOutcome Outcome,
    IReadOnlyList<DataIssue> Issues,
    DateTimeOffset StartedAt,
    TimeSpan Duration,
    DateTimeOffset? SourceAsOf,
    TimeSpan? CacheAge,
    bool Answered,
    RaceKey? DataThrough);
