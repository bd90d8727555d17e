namespace F1Predict.Data;

/// <summary>How an ingestion run ended.</summary>
/// <param name="State">Anything but <see cref="IngestionRunState.Running"/>.</param>
/// <param name="Outcome">What it changed.</param>
/// <param name="Issues">What was refused; empty when nothing was.</param>
/// <param name="SourceAsOf">The time of the oldest answer that was used; null when not known.</param>
/// <param name="Message">What ended it; null when there is nothing to say.</param>
public sealed record IngestionResult(
    IngestionRunState State, SaveOutcome Outcome, IReadOnlyList<DataIssue> Issues, DateTimeOffset? SourceAsOf = null, string? Message = null);
