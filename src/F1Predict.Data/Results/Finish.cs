namespace F1Predict.Data;

/// <summary>How a car's race ended: one of the cases nested here.</summary>
public abstract record Finish
{
    private Finish() { }

    /// <summary>The 1-based position, or null for a car that was not classified.</summary>
    public int? ClassifiedPosition => (this as Classified)?.Position;

    /// <summary>Whether the car took the start.</summary>
    public bool Started => this is not (DidNotStart or DidNotQualify or DidNotParticipate);

    /// <summary>In the official classification.</summary>
    /// <param name="Position">The 1-based position.</param>
    /// <param name="StoppedBy">Why the car stopped, for one that covered enough laps to be classified without reaching the flag; else null.</param>
    public sealed record Classified(int Position, string? StoppedBy = null) : Finish;

    /// <summary>Stopped before the end.</summary>
    /// <param name="Cause">The cause as the source words it; null when not known (most of them after 2024 in some sources).</param>
    public sealed record Retired(string? Cause) : Finish;

    /// <summary>Running at the end, with too few laps to be classified.</summary>
    public sealed record NotClassified : Finish;

    /// <summary>Entered, but did not take the start.</summary>
    /// <param name="Cause">The cause as the source words it; null when not known.</param>
    public sealed record DidNotStart(string? Cause) : Finish;

    /// <summary>Failed to qualify for the race.</summary>
    public sealed record DidNotQualify : Finish;

    /// <summary>Took no part in qualifying or the race.</summary>
    public sealed record DidNotParticipate : Finish;

    /// <summary>Disqualified.</summary>
    /// <param name="Cause">The cause as the source words it; null when not known.</param>
    public sealed record Disqualified(string? Cause) : Finish;

    /// <summary>Excluded from the event.</summary>
    public sealed record Excluded : Finish;
}
