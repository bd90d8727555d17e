using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>What a forecast says of one driver. All of it is counted from one joint distribution of the finishing order.</summary>
/// <param name="Driver">Who.</param>
/// <param name="Constructor">The car.</param>
/// <param name="WinProbability">0 to 1; over the field they sum to 1.</param>
/// <param name="PodiumProbability">The chance of a place in the top 3, 0 to 1; over the field they sum to 3, or to the field if it is smaller.</param>
/// <param name="PointsProbability">The chance of a place in the top 10, 0 to 1; over the field they sum to 10, or to the field if it is smaller.</param>
/// <param name="ExpectedPosition">The mean finishing position, 1 to the number of cars; a car that stops is behind all that run.</param>
/// <param name="RetireProbability">
/// The chance to start and not be classified, 0 to 0.5. It is held so low that the win probabilities remain possible: nobody wins more often
/// than reaches the flag.
/// </param>
public sealed record DriverForecast(
    DriverId Driver,
    ConstructorId Constructor,
    double WinProbability,
    double PodiumProbability,
    double PointsProbability,
    double ExpectedPosition,
    double RetireProbability);
