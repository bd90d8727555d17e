using System.Collections.Frozen;
using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>What the races before some point in time say of a circuit.</summary>
public sealed class TrackProfile
{
    /// <summary>The circuit.</summary>
    public required CircuitId Circuit { get; init; }

    /// <summary>Its kind; the speed is null where it is not known.</summary>
    public required TrackKind Kind { get; init; }

    /// <summary>What <see cref="Values"/> rest on.</summary>
    public required TrackBasis Basis { get; init; }

    /// <summary>The races that were run there.</summary>
    public required int Races { get; init; }

    /// <summary>The length of a lap in kilometres, of the last race or else of the first to come; null for a circuit with neither, and when it is not known.</summary>
    public required double? LapLengthKm { get; init; }

    /// <summary>The number of turns of the same layout; null as there.</summary>
    public required int? Turns { get; init; }

    /// <summary>The average speed of the best lap of qualifying or race in km/h, median of its races; null where no lap is known.</summary>
    public required double? LapSpeedKph { get; init; }

    /// <summary>How races go there.</summary>
    public required TrackValues Values { get; init; }

    /// <summary>
    /// For each driver who was classified there the mean of <see cref="RatedRace.Surprises"/>, drawn towards the driver's mean at all circuits
    /// (<see cref="TrackAnalysis.Drivers"/>).
    /// </summary>
    public required FrozenDictionary<DriverId, ShrunkMean> Drivers { get; init; }

    /// <summary>The same for constructors by lineage, with the mean of a team's cars as one value a race.</summary>
    public required FrozenDictionary<ConstructorId, ShrunkMean> Constructors { get; init; }

    /// <summary>The other circuits that were raced on, the most similar first.</summary>
    public required IReadOnlyList<SimilarTrack> Similar { get; init; }
}
