using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>What a source answered.</summary>
public sealed class SourceBatch
{
    /// <summary>The drivers that the races name, those who are new included.</summary>
    public required IReadOnlyList<Driver> Drivers { get; init; }

    /// <summary>The constructors that the races name; one nobody knew is also an issue.</summary>
    public required IReadOnlyList<Constructor> Constructors { get; init; }

    /// <summary>The circuits that the races name; one nobody knew is also an issue.</summary>
    public required IReadOnlyList<Circuit> Circuits { get; init; }

    /// <summary>What is said of each race, in the order of the calendar.</summary>
    public required IReadOnlyList<RaceUpdate> Races { get; init; }

    /// <summary>What was wrong or missing, in the order it was found.</summary>
    public required IReadOnlyList<DataIssue> Issues { get; init; }

    /// <summary>When the oldest part of the answer left the source.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>How old the oldest stored copy is that stood in for a failing source; null when everything is fresh. An issue says so too.</summary>
    public TimeSpan? CacheAge { get; init; }
}
