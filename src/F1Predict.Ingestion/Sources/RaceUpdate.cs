using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>
/// What a source says of one race. Null means that it says nothing (it does not carry it, or failed); an empty list that it says there is none.
/// A list with a row that could not be read is null too, so that it replaces nothing; <see cref="Results"/> alone can be partial.
/// </summary>
public sealed class RaceUpdate
{
    /// <summary>Season and round.</summary>
    public required RaceKey Key { get; init; }

    /// <summary>The race as the calendar announces it.</summary>
    public Race? Race { get; init; }

    /// <summary>The cars entered.</summary>
    public IReadOnlyList<Entry>? Entries { get; init; }

    /// <summary>The first practice session.</summary>
    public IReadOnlyList<PracticeResult>? Practice1 { get; init; }

    /// <summary>The second practice session.</summary>
    public IReadOnlyList<PracticeResult>? Practice2 { get; init; }

    /// <summary>The third practice session.</summary>
    public IReadOnlyList<PracticeResult>? Practice3 { get; init; }

    /// <summary>Qualifying for the race.</summary>
    public IReadOnlyList<QualifyingResult>? Qualifying { get; init; }

    /// <summary>Qualifying for the sprint.</summary>
    public IReadOnlyList<QualifyingResult>? SprintQualifying { get; init; }

    /// <summary>The grid of the sprint.</summary>
    public IReadOnlyList<GridSlot>? SprintGrid { get; init; }

    /// <summary>The result of the sprint.</summary>
    public IReadOnlyList<CarResult>? SprintResult { get; init; }

    /// <summary>The starting grid of the race.</summary>
    public IReadOnlyList<GridSlot>? StartingGrid { get; init; }

    /// <summary>The result of the race; see <see cref="ResultComplete"/>.</summary>
    public IReadOnlyList<CarResult>? Results { get; init; }

    /// <summary>Each driver's fastest lap of the race.</summary>
    public IReadOnlyList<FastestLap>? FastestLaps { get; init; }

    /// <summary>The pit stops.</summary>
    public IReadOnlyList<PitStop>? PitStops { get; init; }

    /// <summary>The drivers' championship after the race.</summary>
    public IReadOnlyList<DriverStanding>? DriverStandings { get; init; }

    /// <summary>The constructors' championship after the race.</summary>
    public IReadOnlyList<ConstructorStanding>? ConstructorStandings { get; init; }

    /// <summary>The laps that were run; null when the source says nothing of it.</summary>
    public int? LapsRun { get; init; }

    /// <summary>
    /// Whether <see cref="Results"/> is the whole result. False without a result, and for a partial one: fewer cars than took part in qualifying,
    /// no winner, times missing, or rows that could not be read. A partial result must never replace a whole one.
    /// </summary>
    public bool ResultComplete { get; init; }

    /// <summary>Whether the source says anything of the race at all.</summary>
    internal bool SaysAnything => Race is not null || LapsRun is not null
        || (Entries ?? (object?)Practice1 ?? Practice2 ?? Practice3 ?? Qualifying ?? SprintQualifying ?? SprintGrid ?? SprintResult ?? StartingGrid
            ?? (object?)Results ?? FastestLaps ?? PitStops ?? (object?)DriverStandings ?? ConstructorStandings) is not null;
}
