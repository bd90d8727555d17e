using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>The rest of a season as it was forecast before one of its races.</summary>
/// <param name="History">What was known then; its next race is the first of the forecasts.</param>
/// <param name="Forecasts">A forecast of each race left, next first, all of them as seen from <paramref name="History"/>.</param>
public sealed record SeasonOutlook(RaceHistory History, IReadOnlyList<RaceForecast> Forecasts);
