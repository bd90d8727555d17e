namespace F1Predict.WebHost.Pages.Downloads;

/// <summary>What there is of a season.</summary>
/// <param name="Season">The year.</param>
/// <param name="Races">How many races have a result.</param>
/// <param name="Forecasts">How many forecasts are stored, one a race and moment.</param>
public sealed record SeasonFiles(int Season, int Races, int Forecasts);
