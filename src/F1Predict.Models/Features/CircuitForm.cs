using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>What earlier races at one circuit say.</summary>
internal sealed class CircuitForm
{
    public Decayed GridDecides;
    public Decayed Retirements;

    /// <summary>1 for a race that was not dry throughout.</summary>
    public Decayed Wet;

    /// <summary>Per driver and per team the finishing position against what the grid slot promised, as a share of the field.</summary>
    public Dictionary<DriverId, Decayed> Drivers { get; } = [];

    /// <summary>The same for teams, by lineage.</summary>
    public Dictionary<ConstructorId, Decayed> Teams { get; } = [];
}
