using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>What is wanted of a source.</summary>
/// <param name="Season">The year.</param>
/// <param name="Races">The races wanted, all of that season; null for the whole season.</param>
public sealed record SourceQuery(int Season, IReadOnlyList<RaceKey>? Races = null)
{
    /// <summary>
    /// What is stored already, on top of the bundled history. Drivers, constructors and circuits are recognised in it, and what a source cannot
    /// know (the layout of a circuit, the engine of a car) is taken from it. Null when there is no more than the bundled history.
    /// </summary>
    public RaceHistory? Known { get; init; }

    /// <summary>Whether a race is wanted.</summary>
    public bool Wants(RaceKey race) => race.Season == Season && (Races is null || Races.Contains(race));
}
