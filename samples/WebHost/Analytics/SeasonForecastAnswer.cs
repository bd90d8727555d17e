namespace F1Predict.WebHost;

/// <summary>The answer to <c>GET /api/v1/analytics/season-forecast</c>. Probabilities are percent.</summary>
/// <param name="Season">The year.</param>
/// <param name="RacesRun">The races that are run.</param>
/// <param name="RacesLeft">The races that were simulated.</param>
/// <param name="Simulations">How many seasons were simulated.</param>
/// <param name="DataThrough">The last race whose result was used; null when there was none.</param>
/// <param name="Drivers">The likeliest champion first.</param>
/// <param name="Constructors">The likeliest champion first.</param>
public sealed record SeasonForecastAnswer(
    int Season,
    int RacesRun,
    int RacesLeft,
    int Simulations,
    string? DataThrough,
    IReadOnlyList<DriverOdds> Drivers,
    IReadOnlyList<ConstructorOdds> Constructors);

/// <summary>How the season may end for a driver.</summary>
/// <param name="DriverId">The f1db slug.</param>
/// <param name="DriverName">The name.</param>
/// <param name="Points">Points so far.</param>
/// <param name="ExpectedPoints">The mean points at the end.</param>
/// <param name="TitleProbability">The chance to be champion; over all drivers they sum to exactly 100.</param>
/// <param name="PositionProbabilities">The chance of each final position, the title first.</param>
public sealed record DriverOdds(
    string DriverId, string DriverName, double Points, double ExpectedPoints, decimal TitleProbability, IReadOnlyList<decimal> PositionProbabilities);

/// <summary>How the season may end for a constructor.</summary>
/// <param name="ConstructorId">The f1db slug.</param>
/// <param name="Team">The name.</param>
/// <param name="Points">Points so far.</param>
/// <param name="ExpectedPoints">The mean points at the end.</param>
/// <param name="TitleProbability">The chance of the championship; over all they sum to exactly 100.</param>
/// <param name="PositionProbabilities">The chance of each final position, the title first.</param>
public sealed record ConstructorOdds(
    string ConstructorId, string Team, double Points, double ExpectedPoints, decimal TitleProbability, IReadOnlyList<decimal> PositionProbabilities);
