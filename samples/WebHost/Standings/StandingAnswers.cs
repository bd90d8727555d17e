namespace F1Predict.WebHost;

/// <summary>The answer to <c>GET /api/v1/standings/drivers</c> and <c>/constructors</c>: the championship after a race.</summary>
/// <param name="Season">The year.</param>
/// <param name="Round">The 1-based number of the race in it.</param>
/// <param name="RaceName">The race after which it is.</param>
/// <param name="Standings">The leader first.</param>
/// <typeparam name="TRow">Of drivers or of constructors.</typeparam>
internal sealed record StandingsAnswer<TRow>(int Season, int Round, string RaceName, IReadOnlyList<TRow> Standings);

/// <summary>A driver's place.</summary>
/// <param name="Position">The 1-based place.</param>
/// <param name="DriverId">The driver's f1db slug.</param>
/// <param name="DriverName">The driver's name.</param>
/// <param name="Points">Points so far.</param>
internal sealed record DriverPlace(int Position, string DriverId, string DriverName, double Points);

/// <summary>A constructor's place.</summary>
/// <param name="Position">The 1-based place.</param>
/// <param name="ConstructorId">The constructor's f1db slug.</param>
/// <param name="Team">The constructor's name.</param>
/// <param name="Points">Points so far, less what the FIA took.</param>
internal sealed record ConstructorPlace(int Position, string ConstructorId, string Team, double Points);
