using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>From races to the REST contract.</summary>
internal static class RaceMapping
{
    public static CalendarRace ToCalendar(this Race race, CompletedRace? run, Favourite? favourite, RaceHistory history) => new(
        race.Key.ToString(),
        race.Key.Round,
        race.Name,
        UtcText.Of(race.Date),
        race.Circuit.Value,
        history.Circuits[race.Circuit].Name,
        Status(run),
        run?.Winner.Value,
        favourite?.Driver.Value,
        favourite?.IsProvisional ?? false);

    public static RaceAnswer ToContract(this RaceWeekend weekend, CompletedRace? run, RaceHistory history)
    {
        var race = weekend.Race;
        var circuit = history.Circuits[race.Circuit];
        return new RaceAnswer(
            race.Key.ToString(),
            race.Name,
            UtcText.Of(race.Date),
            Status(run),
            circuit.Id.Value,
            circuit.Name,
            circuit.Country,
            ContractJson.NameOf(race.Kind),
            race.Direction is { } direction ? ContractJson.NameOf(direction) : null,
            race.LapLengthKm,
            race.Turns,
            race.ScheduledLaps,
            ContractJson.NameOf(race.Sprint),
            Starts(race.Sessions),
            [
                .. weekend.Entries.OrderBy(e => e.Driver.Value, StringComparer.Ordinal).Select(e => new EnteredCar(
                    e.Driver.Value, history.Drivers[e.Driver].Name, e.Constructor.Value, history.Constructors[e.Constructor].Name, e.Engine, e.CarNumber)),
            ]);
    }

    public static string Status(CompletedRace? run) => run is null ? "upcoming" : "completed";

    private static SessionStarts Starts(SessionTimes times) => new(
        Text(times.Practice1),
        Text(times.Practice2),
        Text(times.Practice3),
        Text(times.SprintQualifying),
        Text(times.Sprint),
        Text(times.Qualifying),
        Text(times.Race));

    private static string? Text(DateTimeOffset? time) => time is { } known ? UtcText.Of(known) : null;
}
