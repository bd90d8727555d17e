namespace F1Predict.Data;

/// <summary>A race that was run: the weekend before its start, and what came out of it.</summary>
public sealed class CompletedRace
{
    /// <summary>All that was known before the start.</summary>
    public required RaceWeekend Weekend { get; init; }

    /// <summary>One row a car, in the order of the source. Treat the order as meaningless: it is the finishing order in most sources.</summary>
    public required IReadOnlyList<CarResult> Results { get; init; }

    /// <summary>The laps that were run.</summary>
    public required int LapsRun { get; init; }

    /// <summary>Each driver's own fastest lap; empty when not known.</summary>
    public IReadOnlyList<FastestLap> FastestLaps { get; init; } = [];

    /// <summary>The pit stops; empty when not known.</summary>
    public IReadOnlyList<PitStop> PitStops { get; init; } = [];

    /// <summary>The measured weather; null when not known.</summary>
    public RaceWeather? Weather { get; init; }

    /// <summary>The drivers' championship after this race, as the source has it.</summary>
    public IReadOnlyList<DriverStanding> DriverStandings { get; init; } = [];

    /// <summary>The constructors' championship after this race, as the source has it.</summary>
    public IReadOnlyList<ConstructorStanding> ConstructorStandings { get; init; } = [];

    /// <summary>The race as the calendar announced it.</summary>
    public Race Race => Weekend.Race;

    /// <summary>Season and round.</summary>
    public RaceKey Key => Weekend.Race.Key;

    /// <summary>Who won.</summary>
    public DriverId Winner => Results.First(r => r.Finish is Finish.Classified { Position: 1 }).Driver;
}
