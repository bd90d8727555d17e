namespace F1Predict.Data;

/// <summary>A race as the calendar announces it: nothing in it depends on how the race went.</summary>
public sealed record Race
{
    /// <summary>Season and round.</summary>
    public required RaceKey Key { get; init; }

    /// <summary>The name without sponsors, for example <c>Monaco Grand Prix</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The date of the race at the circuit.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Where it is run.</summary>
    public required CircuitId Circuit { get; init; }

    /// <summary>The f1db slug of the layout, for example <c>monaco-6</c>: the circuit and the number of the layout, from 1.</summary>
    public required string Layout { get; init; }

    /// <summary>What the circuit is made of.</summary>
    public required CircuitKind Kind { get; init; }

    /// <summary>Which way round it is driven; null as long as the source of a race at a new circuit does not say.</summary>
    public required TrackDirection? Direction { get; init; }

    /// <summary>The length of a lap in kilometres; null when not known, as for <see cref="Direction"/>.</summary>
    public required double? LapLengthKm { get; init; }

    /// <summary>The number of turns of the layout; null when not known, as for <see cref="Direction"/>.</summary>
    public required int? Turns { get; init; }

    /// <summary>
    /// The laps that the race is planned for; how many were run is a matter of the result. Null when not known, as for <see cref="Direction"/>.
    /// </summary>
    public required int? ScheduledLaps { get; init; }

    /// <summary>Whether there is a sprint, and when.</summary>
    public SprintFormat Sprint { get; init; }

    /// <summary>When the sessions start.</summary>
    public SessionTimes Sessions { get; init; } = SessionTimes.Unknown;
}
