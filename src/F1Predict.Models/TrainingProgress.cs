using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>How far training has come.</summary>
/// <param name="Moment">The moment whose model is being trained.</param>
/// <param name="Step">What is being done, for example <c>ensemble</c>.</param>
/// <param name="Fraction">The share of all training that is done, 0 to 1.</param>
public readonly record struct TrainingProgress(ForecastMoment Moment, string Step, double Fraction);
