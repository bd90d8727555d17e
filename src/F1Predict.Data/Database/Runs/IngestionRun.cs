namespace F1Predict.Data;

/// <summary>An ingestion run as it is recorded.</summary>
/// <param name="Id">Its number: later runs have greater ones.</param>
/// <param name="Source">Where the data came from, for example <c>jolpica</c>.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="FinishedAt">When it ended; null while it runs, and for ever when its process was killed.</param>
/// <param name="State">How it stands.</param>
/// <param name="Outcome">What it changed; the corrections are counted with the races, not here.</param>
/// <param name="SourceAsOf">How old the source's answer was: the time of the oldest answer that was used; null when not known.</param>
/// <param name="Message">What ended it, for one that failed; null otherwise or when there is nothing to say.</param>
/// <param name="Issues">What was refused, in the order it was found.</param>
public sealed record IngestionRun(
    long Id,
    string Source,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    IngestionRunState State,
    SaveOutcome Outcome,
    DateTimeOffset? SourceAsOf,
    string? Message,
    IReadOnlyList<DataIssue> Issues);
