using System.Text.Json.Serialization;

namespace F1Predict.WebHost;

/// <summary>A forecast in the list of <c>GET /api/v1/predictions</c>: what <c>/predictions/race/{race_id}</c> answers, and what is known of the race.</summary>
/// <param name="Given">The forecast, whose fields are those of the item.</param>
/// <param name="CircuitType"><c>permanent</c>, <c>street</c> or <c>road</c>.</param>
/// <param name="RaceConditions">The weather that the race had: <c>dry</c>, <c>mixed</c> or <c>wet</c>; null when not known.</param>
/// <param name="Score">How good it was; null before the result.</param>
public sealed record ListedPredictions(
    [property: JsonIgnore] RacePredictions Given,
    [property: JsonPropertyOrder(1)] string CircuitType,
    [property: JsonPropertyOrder(1)] string? RaceConditions,
    [property: JsonPropertyOrder(1)] PredictionScore? Score) : RacePredictions(Given);

/// <summary>How good a forecast was.</summary>
/// <param name="CorrectWinner">Whether its favourite won.</param>
/// <param name="WinnerInTop3">Whether the winner was among its first three.</param>
/// <param name="WinnerProbability">What it gave the winner, percent.</param>
/// <param name="LogLoss">Minus the natural logarithm of the chance it gave the winner, before rounding.</param>
/// <param name="BrierScore">The squared errors of all win probabilities, summed: 0 to 2.</param>
public sealed record PredictionScore(
    bool CorrectWinner, [property: JsonPropertyName("winner_in_top_3")] bool WinnerInTop3, decimal WinnerProbability, double LogLoss, double BrierScore);
