namespace F1Predict.Data;

/// <summary>How good a forecast was: what a <c>ScoredForecast</c> of F1Predict.Models measures.</summary>
/// <param name="Winner">Who won.</param>
/// <param name="WinnerProbability">What the winner was given, 0 to 1.</param>
/// <param name="WinnerNamed">1 when the favourite won, else 0; shared by cars that are level.</param>
/// <param name="WinnerInTop3">1 when the winner was among the first three of the forecast, else 0; likewise.</param>
/// <param name="PodiumOverlap">How many of the first three came in the first three, 0 to 3; likewise.</param>
/// <param name="FavouriteCalled">Whether the favourite was given 50 % or more.</param>
/// <param name="LogLoss">Minus the natural logarithm of what the winner was given.</param>
/// <param name="BrierSum">The squared errors of all win probabilities, summed: 0 to 2.</param>
/// <param name="BrierMean">The same as a mean over the cars.</param>
/// <param name="RankCorrelation">The rank correlation of expected and actual position, -1 to 1; null for fewer than two classified cars.</param>
public sealed record ForecastScore(
    DriverId Winner,
    double WinnerProbability,
    double WinnerNamed,
    double WinnerInTop3,
    double PodiumOverlap,
    bool FavouriteCalled,
    double LogLoss,
    double BrierSum,
    double BrierMean,
    double? RankCorrelation);
