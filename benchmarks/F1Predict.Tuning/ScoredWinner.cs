using F1Predict.Data;

namespace F1Predict.Tuning;

/// <summary>What a forecast of one race was worth.</summary>
/// <param name="Race">The race.</param>
/// <param name="LogLoss">Minus the logarithm of what the winner was given.</param>
/// <param name="InTop3">1 when the winner was among the three likeliest, else 0; between for level cars.</param>
internal sealed record ScoredWinner(RaceKey Race, double LogLoss, double InTop3);
