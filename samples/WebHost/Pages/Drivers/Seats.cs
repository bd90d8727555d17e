using F1Predict.Data;

namespace F1Predict.WebHost.Pages.Drivers;

/// <summary>Who drove for whom at the end of a season.</summary>
internal static class Seats
{
    /// <summary>The last team of each driver who took part in a race of the season.</summary>
    public static IReadOnlyDictionary<string, ConstructorId> Of(RaceHistory history, int season)
    {
        var seats = new Dictionary<string, ConstructorId>();
        foreach (var car in history.CompletedRaces.Where(r => r.Key.Season == season).SelectMany(r => r.Results)) seats[car.Driver.Value] = car.Constructor;
        return seats;
    }
}
