using F1Predict.Data;

namespace F1Predict.WebHost.Pages.Races;

/// <summary>What the page of a race shows: the answers of the contract.</summary>
/// <param name="Race">Circuit, sessions, entries.</param>
/// <param name="Results">What came out of it.</param>
/// <param name="Forecasts">The forecasts as given at the time, the earliest moment first; null when they cannot be read now.</param>
/// <param name="Favourite">The likeliest winner of a race to come; null when there is no forecast, and once the race was run.</param>
/// <param name="IsNext">Whether it is the next race.</param>
/// <param name="History">Where the names are.</param>
public sealed record RaceDetails(
    RaceAnswer Race, ResultsAnswer Results, IReadOnlyList<ListedPredictions>? Forecasts, CalendarRace? Favourite, bool IsNext, RaceHistory History)
{
    /// <summary>The race in the data.</summary>
    public RaceWeekend Weekend { get; } = History.Weekend(RaceKey.Parse(Race.RaceId));

    /// <summary>Whether it was run.</summary>
    public bool IsRun => Race.Status == "completed";

    /// <summary>Who won; null before the race.</summary>
    public CarAnswer? Winner => Results.Results.Count > 0 ? Results.Results[0] : null;

    /// <summary>The colours and the name go with the car that a driver had in this race; null when he had none.</summary>
    /// <param name="driver">The f1db slug.</param>
    public ConstructorId? TeamOf(string driver) => Weekend.Entries.FirstOrDefault(e => e.Driver.Value == driver)?.Constructor;
}
