using F1Predict.Models;

namespace F1Predict.Tuning;

/// <summary>A setting of a model that is tried.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Forecaster">The model with it.</param>
/// <param name="IsDefault">Whether it is the default; each group of candidates has one.</param>
internal sealed record Candidate(string Name, IRaceForecaster Forecaster, bool IsDefault);
