namespace F1Predict.Data;

/// <summary>What a stored forecast says of one driver. Probabilities are 0 to 1.</summary>
/// <param name="Driver">Who.</param>
/// <param name="Constructor">The car.</param>
/// <param name="WinProbability">The chance to win.</param>
/// <param name="PodiumProbability">The chance of a place in the top 3.</param>
/// <param name="PointsProbability">The chance of a place in the top 10.</param>
/// <param name="RetireProbability">The chance to start and not be classified.</param>
/// <param name="ExpectedPosition">The mean finishing position, at least 1.</param>
public sealed record StoredDriverForecast(
    DriverId Driver,
    ConstructorId Constructor,
    double WinProbability,
    double PodiumProbability,
    double PointsProbability,
    double RetireProbability,
    double ExpectedPosition);
