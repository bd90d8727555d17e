namespace F1Predict.WebHost;

/// <summary>What the host did, does or will do.</summary>
/// <param name="JobId">Its identifier.</param>
/// <param name="Kind"><c>ingest</c>, <c>retrain</c>, <c>forecast</c>, <c>accuracy</c> or <c>backup</c>.</param>
/// <param name="Slot">What it was due for: a time, or what the work is about.</param>
/// <param name="Status"><c>queued</c>, <c>running</c>, <c>succeeded</c> or <c>failed</c>.</param>
/// <param name="RequestedBy">The user who asked for it; null when the host did.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="DueAt">When it may start, or be tried again.</param>
/// <param name="Tries">How often it was started.</param>
/// <param name="Instance">The program that worked on it last; null before the first try.</param>
/// <param name="StartedAt">When the last try started; null before the first.</param>
/// <param name="FinishedAt">When it ended; null before.</param>
/// <param name="Message">What came of the last try; null before.</param>
internal sealed record JobAnswer(
    Guid JobId,
    string Kind,
    string Slot,
    string Status,
    Guid? RequestedBy,
    string RequestedAt,
    string DueAt,
    int Tries,
    string? Instance,
    string? StartedAt,
    string? FinishedAt,
    string? Message)
{
    public static JobAnswer Of(Job job) => new(
        job.Id,
        ContractJson.NameOf(job.Kind),
        job.Slot,
        ContractJson.NameOf(job.State),
        job.RequestedBy,
        UtcText.Of(job.RequestedAt),
        UtcText.Of(job.DueAt),
        job.Tries,
        job.Instance,
        job.StartedAt is { } started ? UtcText.Of(started) : null,
        job.FinishedAt is { } finished ? UtcText.Of(finished) : null,
        job.Message);
}
