namespace F1Predict.WebHost;

/// <summary>The answer to <c>GET /api/v1/analytics/circuits/{circuit_id}</c> (docs/tracks.md).</summary>
/// <param name="CircuitId">The circuit's f1db slug.</param>
/// <param name="Circuit">The short name.</param>
/// <param name="FullName">The full name.</param>
/// <param name="Place">The town.</param>
/// <param name="Country">The f1db slug of the country.</param>
/// <param name="Kind">As in <c>fast street</c>.</param>
/// <param name="Basis">What the values rest on: <c>own-races</c>, <c>kind</c>, <c>all-races</c> or <c>nothing</c>.</param>
/// <param name="Races">The races that were run there.</param>
/// <param name="LapLengthKm">Kilometres; null when not known.</param>
/// <param name="Turns">The turns of a lap; null when not known.</param>
/// <param name="LapSpeedKph">The average speed of the best lap, median of its races; null where no lap is known.</param>
/// <param name="PoleWins">The share of races won from pole, 0 to 1.</param>
/// <param name="FrontRowWins">The share of races won from the first two slots, 0 to 1.</param>
/// <param name="GridDecides">The rank correlation of grid and finish, -1 to 1.</param>
/// <param name="PlacesChanged">The mean places between slot and finish.</param>
/// <param name="RetirementShare">The mean share of starters that were not classified, 0 to 1.</param>
/// <param name="PitStops">The mean pit stops a starter.</param>
/// <param name="Drivers">Who was classified there, by finishing against expectation, the best first.</param>
/// <param name="Teams">The same of teams, each by its newest name.</param>
/// <param name="Similar">The other circuits, the most similar first.</param>
/// <param name="DataThrough">The last race that counts; null when there is none.</param>
public sealed record CircuitAnswer(
    string CircuitId,
    string Circuit,
    string FullName,
    string Place,
    string Country,
    string Kind,
    string Basis,
    int Races,
    double? LapLengthKm,
    int? Turns,
    double? LapSpeedKph,
    EstimateAnswer? PoleWins,
    EstimateAnswer? FrontRowWins,
    EstimateAnswer? GridDecides,
    EstimateAnswer? PlacesChanged,
    EstimateAnswer? RetirementShare,
    EstimateAnswer? PitStops,
    IReadOnlyList<AtCircuit> Drivers,
    IReadOnlyList<AtCircuit> Teams,
    IReadOnlyList<SimilarCircuit> Similar,
    string? DataThrough);

/// <summary>A value of few races, drawn towards what is usual.</summary>
/// <param name="Value">The value.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end of its 95 % interval.</param>
/// <param name="Observed">As it was observed, not drawn towards anything; null without a race.</param>
/// <param name="Count">The observations.</param>
public sealed record EstimateAnswer(double Value, double Low, double High, double? Observed, int Count);

/// <summary>How somebody finishes at a circuit against expectation, -1 to 1.</summary>
/// <param name="Id">The f1db slug of the driver or the team.</param>
/// <param name="Name">The name.</param>
/// <param name="Finishing">The value there.</param>
/// <param name="Everywhere">The value at all circuits, which it is to be held against.</param>
public sealed record AtCircuit(string Id, string Name, EstimateAnswer Finishing, double Everywhere);

/// <summary>A circuit beside another.</summary>
/// <param name="CircuitId">The other circuit's f1db slug.</param>
/// <param name="Circuit">Its short name.</param>
/// <param name="Distance">In standard deviations of a typical trait: 0 for the same.</param>
public sealed record SimilarCircuit(string CircuitId, string Circuit, double Distance);
