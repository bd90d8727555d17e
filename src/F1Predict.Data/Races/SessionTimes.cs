namespace F1Predict.Data;

/// <summary>When each session starts, in UTC; null where the session is not held or its time is not known (most of them before 2024).</summary>
public sealed record SessionTimes
{
    /// <summary>No time is known.</summary>
    public static SessionTimes Unknown { get; } = new();

    /// <summary>The first practice session.</summary>
    public DateTimeOffset? Practice1 { get; init; }

    /// <summary>The second practice session.</summary>
    public DateTimeOffset? Practice2 { get; init; }

    /// <summary>The third practice session.</summary>
    public DateTimeOffset? Practice3 { get; init; }

    /// <summary>Qualifying for the race.</summary>
    public DateTimeOffset? Qualifying { get; init; }

    /// <summary>Qualifying for the sprint.</summary>
    public DateTimeOffset? SprintQualifying { get; init; }

    /// <summary>The sprint.</summary>
    public DateTimeOffset? Sprint { get; init; }

    /// <summary>The start of the race.</summary>
    public DateTimeOffset? Race { get; init; }
}
