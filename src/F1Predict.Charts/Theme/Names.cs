using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Charts;

/// <summary>What figures call races, moments and drivers.</summary>
internal static class Names
{
    public static string WithYear(this Race race) => $"{race.Name} {race.Key.Season}";

    /// <summary><c>Belgian GP</c>, for labels and boxes.</summary>
    public static string Short(this Race race) => race.Name.Replace("Grand Prix", "GP", StringComparison.Ordinal);

    public static string Words(this ForecastMoment moment) => moment switch
    {
        ForecastMoment.BeforeWeekend => "before the weekend",
        ForecastMoment.AfterPractice => "after practice",
        _ => "after qualifying",
    };

    /// <summary>What a forecast assumes of the weather, behind a comma; nothing where it assumes nothing.</summary>
    public static string Weather(this RaceForecast forecast) => forecast.Weather switch
    {
        null => "",
        { Dry: 1 } => ", in the dry",
        { Mixed: 1 } => ", in changing conditions",
        { Wet: 1 } => ", in the wet",
        _ => ", with rain as forecast",
    };

    /// <summary>Family names, but for those that several have: these are told in full.</summary>
    public static string[] Family(this IEnumerable<Driver> drivers)
    {
        Driver[] all = [.. drivers];
        var shared = all.GroupBy(d => d.FamilyName).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. all.Select(d => shared.Contains(d.FamilyName) ? d.Name : d.FamilyName)];
    }

    /// <summary>The colour of the team that a driver is entered for, or drove for last up to a race.</summary>
    public static string ColourOf(this RaceHistory history, DriverId driver, RaceKey? upTo = null)
    {
        var entries = history.Upcoming.Take(upTo is null ? 1 : 0).SelectMany(w => w.Entries)
            .Concat(history.CompletedRaces.Reverse().Where(r => upTo is null || r.Key <= upTo).SelectMany(r => r.Weekend.Entries));
        return entries.FirstOrDefault(e => e.Driver == driver) is { } entry ? TeamColours.Of(history.Constructors[entry.Constructor]) : TeamColours.Neutral;
    }
}
