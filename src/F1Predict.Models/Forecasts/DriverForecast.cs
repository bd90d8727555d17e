using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>What a forecast says of one driver. All of it is counted from one joint distribution of the finishing order.</summary>
/// <param name="Driver">Who.</param>
/// <param name="Constructor">The car.</param>
/// <param name="WinProbability">0 to 1; over the field they sum to 1.</param>
/// <param name="PodiumProbability">The chance of a place in the top 3, 0 to 1; over the field they sum to 3.</param>
/// <param name="PointsProbability">The chance of a place in the top 10, 0 to 1; over the field they sum to 10.</param>
/// <param name="ExpectedPosition">The mean finishing position, 1 to the number of cars.</param>
public sealed record DriverForecast(
    DriverId Driver,
    ConstructorId Constructor,
    double WinProbability,
    double PodiumProbability,
    double PointsProbability,
    double ExpectedPosition);
