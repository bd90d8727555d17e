using F1Predict.Charts;
using F1Predict.Data;

namespace F1Predict.Notebooks;

/// <summary>The names of a history; the ids of what it does not know.</summary>
internal sealed class KnownNames(Func<RaceHistory> load)
{
    private readonly Lazy<RaceHistory> _history = new(load);

    public string Of(DriverId driver) => _history.Value.Drivers.TryGetValue(driver, out var known) ? known.Name : driver.Value;

    public string Of(ConstructorId team) => _history.Value.Constructors.TryGetValue(team, out var known) ? known.Name : team.Value;

    public string ColourOf(ConstructorId team) =>
        _history.Value.Constructors.TryGetValue(team, out var known) ? TeamColours.Of(known) : TeamColours.Of(team);

    /// <summary>For example <c>Belgian Grand Prix 2026</c>; the key for a race that the history does not have.</summary>
    public string Of(RaceKey race)
    {
        var weekend = _history.Value.FindCompleted(race)?.Weekend ?? _history.Value.Upcoming.FirstOrDefault(w => w.Key == race);
        return weekend is null ? $"race {race}" : $"{weekend.Race.Name} {race.Season}";
    }
}
