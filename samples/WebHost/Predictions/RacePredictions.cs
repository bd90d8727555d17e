using System.Text.Json.Serialization;

namespace F1Predict.WebHost;

/// <summary>The answer to <c>GET /api/v1/predictions/next-race</c> and <c>/predictions/race/{race_id}</c>. Its names are a promise, so it is kept apart from the domain's types.</summary>
/// <param name="RaceId">Season and round, as in <c>2026-06</c>.</param>
/// <param name="RaceName">The race's name without sponsors.</param>
/// <param name="RaceDate">The start in UTC, as in <c>2026-06-07T13:00:00Z</c>; the date alone when the time is not known.</param>
/// <param name="Circuit">The circuit's short name.</param>
/// <param name="Moment">What was known of the weekend: <c>before-weekend</c>, <c>after-practice</c> or <c>after-qualifying</c>.</param>
/// <param name="Conditions">The weather that was assumed; <c>dry</c>, <c>mixed</c>, <c>wet</c>, or <c>any</c> for none.</param>
/// <param name="Predictions">One row a car, the likeliest winner first.</param>
/// <param name="ModelVersion">The model that made it.</param>
/// <param name="GeneratedAt">When it was made, in UTC.</param>
/// <param name="DataThrough">The last race whose result was used; null when there was none.</param>
/// <param name="Stale">
/// True when it is not the newest that could be: the race has started since and its result is not in the data, or newer data, the model or the
/// database could not be used.
/// </param>
/// <param name="Origin"><c>live</c>, or <c>walk-forward</c> when it was made later from what was known then.</param>
/// <param name="ActualWinner">Who won, once that is known; left out before.</param>
public record RacePredictions(
    string RaceId,
    string RaceName,
    string RaceDate,
    string Circuit,
    string Moment,
    string Conditions,
    IReadOnlyList<DriverPrediction> Predictions,
    string ModelVersion,
    string GeneratedAt,
    string? DataThrough,
    bool Stale,
    string Origin,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ActualWinner = null);

/// <summary>One car's row.</summary>
/// <param name="DriverId">The driver's f1db slug.</param>
/// <param name="DriverName">The driver's name.</param>
/// <param name="ConstructorId">The constructor's f1db slug.</param>
/// <param name="Team">The constructor's name.</param>
/// <param name="WinProbability">Percent with 2 decimals; over all rows they sum to exactly 100.</param>
/// <param name="PodiumProbability">Percent, of a place in the top 3.</param>
/// <param name="PointsProbability">Percent, of a place in the top 10.</param>
/// <param name="ExpectedPosition">The mean finishing position.</param>
/// <param name="RetireProbability">Percent, of starting and not being classified.</param>
public sealed record DriverPrediction(
    string DriverId,
    string DriverName,
    string ConstructorId,
    string Team,
    decimal WinProbability,
    decimal PodiumProbability,
    decimal PointsProbability,
    decimal ExpectedPosition,
    decimal RetireProbability);
