namespace F1Predict.WebHost.Pages.Parts;

/// <summary>The forecast of the next race, as the contract has it, for pages about something else.</summary>
/// <param name="Forecast">The forecast; null when there is none.</param>
/// <param name="Why">Why there is none, in a sentence; null when there is one.</param>
public sealed record NextRaceChances(RacePredictions? Forecast, string? Why)
{
    internal static NextRaceChances Of(ForecastBoard board, DateTimeOffset now) => board.Ask() switch
    {
        ForecastState.Ready ready => new(ready.Given.Any.ToContract(ready.History, ready.Given.IsOutdated || board.Doubt is not null || ready.Given.Any.IsStale(ready.History, now)), null),
        ForecastState.NoRace => new(null, "The calendar in the data has no further race."),
        ForecastState.Failed => new(null, "There is no forecast at the moment: the data or the model were refused."),
        _ => new(null, "The forecast is being made; it will be here in a few seconds."),
    };
}
