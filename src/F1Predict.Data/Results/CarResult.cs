namespace F1Predict.Data;

/// <summary>What became of one car in a race or a sprint.</summary>
public sealed record CarResult
{
    /// <summary>Who drove it.</summary>
    public required DriverId Driver { get; init; }

    /// <summary>Who built it.</summary>
    public required ConstructorId Constructor { get; init; }

    /// <summary>How the race ended for it.</summary>
    public required Finish Finish { get; init; }

    /// <summary>The 1-based slot it started from; null for the pit lane and for a car without a slot.</summary>
    public int? GridPosition { get; init; }

    /// <summary>Whether it started from the pit lane, which can be decided after the grid was published.</summary>
    public bool FromPitLane { get; init; }

    /// <summary>Laps completed; null when not known.</summary>
    public int? Laps { get; init; }

    /// <summary>Race time in milliseconds; null for a car that did not finish on the lead lap.</summary>
    public int? TimeMs { get; init; }

    /// <summary>Championship points, half points included; 0 when none were scored.</summary>
    public double Points { get; init; }
}
