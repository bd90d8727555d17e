using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>What the rows of a race or sprint say.</summary>
internal sealed class JolpicaResult
{
    public required IReadOnlyList<CarResult> Cars { get; init; }

    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>Null when no row has one.</summary>
    public required IReadOnlyList<FastestLap>? FastestLaps { get; init; }

    /// <summary>Whether every row could be read, there is a winner, and no time is missing.</summary>
    public required bool Complete { get; init; }

    public int? LapsRun => Winner?.Laps;

    public CarResult? Winner => Cars.FirstOrDefault(c => c.Finish.ClassifiedPosition == 1);

    /// <summary>The slots from which the cars started; those without one, and not from the pit lane, are left out.</summary>
    public IReadOnlyList<GridSlot> Grid =>
        [.. Cars.Where(c => c.GridPosition is not null || c.FromPitLane).Select(c => new GridSlot(c.Driver, c.GridPosition))];
}
