using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Reads an f1db release (CC BY 4.0, https://github.com/f1db/f1db) into a <see cref="RaceHistory"/>.</summary>
public static class F1DbReader
{
    /// <summary>Reads all seasons of the release. Takes about a second for 17 seasons.</summary>
    /// <param name="path">The CSV zip of a release, or the folder with its files.</param>
    /// <param name="raceWeatherCsv">A table of race weather (see <see cref="RaceWeatherCsv"/>); null for none.</param>
    /// <exception cref="RaceDataException">
    /// A file or column is missing, or a row cannot be: an unknown driver, a text where a number belongs, a car with two results.
    /// Each is named with file, line, column and value, and nothing is returned.
    /// </exception>
    public static F1DbReadResult Read(string path, string? raceWeatherCsv = null)
    {
        var weather = raceWeatherCsv is null ? null : RaceWeatherCsv.Read(raceWeatherCsv);
        var issues = new IssueLog();
        using var release = new F1DbRelease(path);
        var people = F1DbPeople.Read(release, issues);
        issues.ThrowIfAny();
        var races = F1DbCalendar.Read(release, people, issues);
        issues.ThrowIfAny();
        var sessions = F1DbSessions.Read(release, people, races, issues);
        issues.ThrowIfAny();

        var completed = new List<CompletedRace>();
        var upcoming = new List<RaceWeekend>();
        foreach (var race in races.Values)
        {
            if (sessions.Results.ContainsKey(race.Race.Key)) completed.Add(sessions.Completed(race, weather?.GetValueOrDefault(race.Race.Key)));
            else upcoming.Add(sessions.Weekend(race.Race));
        }

        var history = RaceHistory.Create(people.Drivers.Values, people.Constructors.Values, people.Circuits.Values, completed, upcoming);
        return new F1DbReadResult(history, issues.Notes);
    }
}
