namespace F1Predict.WebHost;

/// <summary>How far a job has come.</summary>
internal enum JobState
{
    /// <summary>It waits for its time, its turn, or another try.</summary>
    Queued,

    /// <summary>Some instance works on it.</summary>
    Running,

    /// <summary>It is done.</summary>
    Succeeded,

    /// <summary>It was given up.</summary>
    Failed,
}

/// <summary>A job as it is recorded.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Slot">What it is due for: a time, or what the work is about. Of a kind and slot there is one job.</param>
/// <param name="State">How far it has come.</param>
/// <param name="RequestedBy">The user who asked for it; null when the host did.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="DueAt">When it may start, or be tried again.</param>
/// <param name="Tries">How often it was started.</param>
/// <param name="Instance">The program that worked on it last; null before the first try.</param>
/// <param name="StartedAt">When the last try started; null before the first.</param>
/// <param name="FinishedAt">When it ended; null before.</param>
/// <param name="Message">What came of the last try; null before.</param>
internal sealed record Job(
    Guid Id,
    JobKind Kind,
    string Slot,
    JobState State,
    Guid? RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset DueAt,
    int Tries,
    string? Instance,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    string? Message)
{
    /// <summary>Whether it stays as it is.</summary>
    public bool HasEnded => State is JobState.Succeeded or JobState.Failed;

    /// <summary>Whether somebody asked for it.</summary>
    public bool WasAskedFor => Slot.StartsWith(DueJob.Asked, StringComparison.Ordinal);
}
