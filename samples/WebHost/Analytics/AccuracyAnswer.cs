using System.Text.Json.Serialization;

namespace F1Predict.WebHost;

/// <summary>The answer to <c>GET /api/v1/analytics/accuracy</c>. Values are null with fewer than five races.</summary>
/// <param name="Season">The year; null for all.</param>
/// <param name="Moment">What was known when the races were forecast.</param>
/// <param name="RacesCompleted">The races that were run.</param>
/// <param name="RacesForecast">Those of them that a forecast is stored of.</param>
/// <param name="EnoughRaces">Whether there are five of those or more.</param>
/// <param name="CorrectWinnerPercentage">The share of races won by the favourite, percent.</param>
/// <param name="Top3Accuracy">The share of winners among the first three of the forecast, percent.</param>
/// <param name="AverageBrierScore">The mean of the squared errors of the win probabilities, summed over the field: 0 to 2.</param>
/// <param name="AverageLogLoss">The mean of minus the natural logarithm of what the winner was given.</param>
/// <param name="Precision">Of the favourites with 50 % or more, the share that won, percent; null too when there was none.</param>
/// <param name="Recall">Of all races, the share won by such a favourite, percent.</param>
/// <param name="PodiumOverlap">How many of the first three came in the first three, 0 to 3.</param>
/// <param name="CalibrationError">The distance of forecast and observed share of winners, percent.</param>
/// <param name="Intervals">The 95 % interval of each value; null where the value is.</param>
/// <param name="Baselines">Simple forecasters over the same races; empty with too few.</param>
/// <param name="ByOrigin">Forecasts given before the race, and those made later, apart.</param>
/// <param name="Calibration">What was given and what came; empty with too few races.</param>
/// <param name="ByRace">Each race, the latest first.</param>
public sealed record AccuracyAnswer(
    int? Season,
    string Moment,
    int RacesCompleted,
    int RacesForecast,
    bool EnoughRaces,
    decimal? CorrectWinnerPercentage,
    [property: JsonPropertyName("top_3_accuracy")] decimal? Top3Accuracy,
    double? AverageBrierScore,
    double? AverageLogLoss,
    decimal? Precision,
    decimal? Recall,
    double? PodiumOverlap,
    decimal? CalibrationError,
    AccuracyIntervals Intervals,
    IReadOnlyList<BaselineAccuracy> Baselines,
    IReadOnlyList<OriginAccuracy> ByOrigin,
    IReadOnlyList<CalibrationPart> Calibration,
    IReadOnlyList<RaceAccuracy> ByRace);

/// <summary>The 95 % intervals, in the units of the values; null where the value is.</summary>
/// <param name="CorrectWinnerPercentage">Of the share of winners named.</param>
/// <param name="Top3Accuracy">Of the share of winners among the first three.</param>
/// <param name="AverageBrierScore">Of the mean Brier score.</param>
/// <param name="AverageLogLoss">Of the mean log loss.</param>
/// <param name="Precision">Of the precision.</param>
/// <param name="Recall">Of the recall.</param>
/// <param name="PodiumOverlap">Of the overlap of the podiums.</param>
/// <param name="CalibrationError">Of the calibration error.</param>
public sealed record AccuracyIntervals(
    Interval? CorrectWinnerPercentage,
    [property: JsonPropertyName("top_3_accuracy")] Interval? Top3Accuracy,
    Interval? AverageBrierScore,
    Interval? AverageLogLoss,
    Interval? Precision,
    Interval? Recall,
    Interval? PodiumOverlap,
    Interval? CalibrationError);

/// <summary>From where to where.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record Interval(double Low, double High);

/// <summary>A simple forecaster over the same races.</summary>
/// <param name="Name"><c>uniform</c>, <c>championship-leader</c>, <c>grid-table</c> or <c>elo</c>.</param>
/// <param name="CorrectWinnerPercentage">As of the forecasts.</param>
/// <param name="Top3Accuracy">Likewise.</param>
/// <param name="AverageBrierScore">Likewise.</param>
/// <param name="AverageLogLoss">Likewise.</param>
/// <param name="LogLossDifference">The forecasts' log loss less that of the baseline, race by race: below zero the forecasts are better.</param>
/// <param name="LogLossDifferenceInterval">Its 95 % interval: when it does not hold zero, the difference is more than chance.</param>
public sealed record BaselineAccuracy(
    string Name,
    decimal CorrectWinnerPercentage,
    [property: JsonPropertyName("top_3_accuracy")] decimal Top3Accuracy,
    double AverageBrierScore,
    double AverageLogLoss,
    double LogLossDifference,
    Interval LogLossDifferenceInterval);

/// <summary>The forecasts of one origin. Values are null with fewer than five races.</summary>
/// <param name="Origin"><c>live</c> or <c>walk-forward</c>.</param>
/// <param name="RacesForecast">How many races.</param>
/// <param name="EnoughRaces">Whether they are five or more.</param>
/// <param name="CorrectWinnerPercentage">As of all.</param>
/// <param name="Top3Accuracy">Likewise.</param>
/// <param name="AverageBrierScore">Likewise.</param>
/// <param name="AverageLogLoss">Likewise.</param>
public sealed record OriginAccuracy(
    string Origin,
    int RacesForecast,
    bool EnoughRaces,
    decimal? CorrectWinnerPercentage,
    [property: JsonPropertyName("top_3_accuracy")] decimal? Top3Accuracy,
    double? AverageBrierScore,
    double? AverageLogLoss);

/// <summary>The cars that were given about the same chance to win, and how many of them won; percent.</summary>
/// <param name="From">The lowest chance.</param>
/// <param name="To">The chance at which the next group begins.</param>
/// <param name="Cars">How many cars.</param>
/// <param name="Forecast">The mean of what they were given.</param>
/// <param name="Observed">The share of them that won.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
public sealed record CalibrationPart(decimal From, decimal To, int Cars, decimal Forecast, decimal Observed, decimal Low, decimal High);

/// <summary>How good the forecast of a race was.</summary>
/// <param name="RaceId">Season and round.</param>
/// <param name="RaceName">The race's name.</param>
/// <param name="Origin"><c>live</c> or <c>walk-forward</c>.</param>
/// <param name="Favourite">The f1db slug of the likeliest winner.</param>
/// <param name="FavouriteProbability">What the favourite was given, percent.</param>
/// <param name="ActualWinner">The f1db slug of who won.</param>
/// <param name="WinnerProbability">What the winner was given, percent.</param>
/// <param name="CorrectWinner">Whether the favourite won.</param>
/// <param name="WinnerInTop3">Whether the winner was among the first three.</param>
/// <param name="PodiumOverlap">How many of the first three came in the first three.</param>
/// <param name="BrierScore">The squared errors, summed.</param>
/// <param name="LogLoss">Minus the natural logarithm of what the winner was given.</param>
public sealed record RaceAccuracy(
    string RaceId,
    string RaceName,
    string Origin,
    string Favourite,
    decimal FavouriteProbability,
    string ActualWinner,
    decimal WinnerProbability,
    bool CorrectWinner,
    [property: JsonPropertyName("winner_in_top_3")] bool WinnerInTop3,
    double PodiumOverlap,
    double BrierScore,
    double LogLoss);
