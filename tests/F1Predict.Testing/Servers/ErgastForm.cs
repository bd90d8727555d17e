using System.Globalization;
using System.Text.Json.Nodes;
using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>Races in the words of the Ergast-compatible API.</summary>
internal sealed class ErgastForm(RaceHistory history)
{
    private const int LastSeasonWithCauses = 2024;

    public IEnumerable<RaceWeekend> Weekends => history.CompletedRaces.Select(r => r.Weekend).Concat(history.Upcoming);

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static JsonObject Head(RaceWeekend weekend) => new() { ["season"] = Text(weekend.Key.Season), ["round"] = Text(weekend.Key.Round) };

    public JsonObject Race(RaceWeekend weekend)
    {
        var (race, sessions) = (weekend.Race, weekend.Race.Sessions);
        var item = Head(weekend);
        item["raceName"] = race.Name;
        item["Circuit"] = Circuit(history.Circuits[race.Circuit]);
        item["date"] = race.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (sessions.Race is { } start) item["time"] = Clock(start);
        Session(item, "FirstPractice", sessions.Practice1);
        Session(item, "SecondPractice", sessions.Practice2);
        Session(item, "ThirdPractice", sessions.Practice3);
        Session(item, "Qualifying", sessions.Qualifying);
        if (race.Sprint != SprintFormat.None) item["Sprint"] = When(sessions.Sprint) ?? new JsonObject { ["date"] = item["date"]!.GetValue<string>() };
        Session(item, race.Sprint == SprintFormat.AfterQualifying ? "SprintShootout" : "SprintQualifying", sessions.SprintQualifying);
        return item;
    }

    public IEnumerable<JsonObject> DriversOf(IEnumerable<RaceWeekend> weekends) =>
        weekends.SelectMany(w => w.Entries.Select(e => e.Driver)).Distinct().Select(Driver);

    public IEnumerable<JsonObject> ConstructorsOf(IEnumerable<RaceWeekend> weekends) =>
        weekends.SelectMany(w => w.Entries.Select(e => e.Constructor)).Distinct().Select(Constructor);

    public IEnumerable<JsonObject> CircuitsOf(IEnumerable<RaceWeekend> weekends) =>
        weekends.Select(w => w.Race.Circuit).Distinct().Select(c => Circuit(history.Circuits[c]));

    public IEnumerable<JsonObject> Results(RaceWeekend weekend) =>
        history.FindCompleted(weekend.Key) is { } race ? Cars(weekend, race.Results, race.FastestLaps.ToDictionary(f => f.Driver)) : [];

    public IEnumerable<JsonObject> Sprint(RaceWeekend weekend) => Cars(weekend, weekend.SprintResult, []);

    public IEnumerable<JsonObject> Qualifying(RaceWeekend weekend)
    {
        foreach (var row in weekend.Qualifying)
        {
            var entry = weekend.Entries.FirstOrDefault(e => e.Driver == row.Driver);
            if (entry is null) continue;
            var item = new JsonObject
            {
                ["number"] = Number(entry.CarNumber),
                ["position"] = Number(row.Position),
                ["Driver"] = Driver(row.Driver),
                ["Constructor"] = Constructor(entry.Constructor),
                ["Q1"] = row.Q1Ms is { } q1 ? Duration(q1) : "",
            };
            if (row.Q2Ms is { } q2) item["Q2"] = Duration(q2);
            if (row.Q3Ms is { } q3) item["Q3"] = Duration(q3);
            yield return item;
        }
    }

    public IEnumerable<JsonObject> PitStops(RaceWeekend weekend) => (history.FindCompleted(weekend.Key)?.PitStops ?? []).Select(stop => new JsonObject
    {
        ["driverId"] = ErgastIds.Driver(stop.Driver),
        ["lap"] = Text(stop.Lap),
        ["stop"] = Text(stop.Stop),
        ["time"] = "14:19:22",
        ["duration"] = stop.TimeMs is { } time ? Duration(time) : "",
    });

    public IEnumerable<JsonObject> DriverStandings(RaceWeekend weekend) =>
        (history.FindCompleted(weekend.Key)?.DriverStandings ?? []).OrderBy(s => s.Position).Select(s => new JsonObject
        {
            ["position"] = Text(s.Position),
            ["positionText"] = Text(s.Position),
            ["points"] = Points(s.Points),
            ["wins"] = "0",
            ["Driver"] = Driver(s.Driver),
            ["Constructors"] = new JsonArray(),
        });

    public IEnumerable<JsonObject> ConstructorStandings(RaceWeekend weekend) =>
        (history.FindCompleted(weekend.Key)?.ConstructorStandings ?? []).OrderBy(s => s.Position).Select(s => new JsonObject
        {
            ["position"] = Text(s.Position),
            ["positionText"] = Text(s.Position),
            ["points"] = Points(s.Points),
            ["wins"] = "0",
            ["Constructor"] = Constructor(s.Constructor),
        });

    private IEnumerable<JsonObject> Cars(RaceWeekend weekend, IReadOnlyList<CarResult> results, Dictionary<DriverId, FastestLap> laps)
    {
        var winner = results.FirstOrDefault(r => r.Finish.ClassifiedPosition == 1);
        var position = 0;
        foreach (var car in results.OrderBy(r => r.Finish.ClassifiedPosition ?? int.MaxValue))
        {
            // Those who were not classified have a position too.
            position++;
            var item = new JsonObject
            {
                ["number"] = Number(weekend.Entries.FirstOrDefault(e => e.Driver == car.Driver)?.CarNumber),
                ["position"] = Text(car.Finish.ClassifiedPosition ?? position),
                ["positionText"] = PositionText(car.Finish),
                ["points"] = Points(car.Points),
                ["Driver"] = Driver(car.Driver),
                ["Constructor"] = Constructor(car.Constructor),
                ["grid"] = car.FromPitLane ? "0" : Number(car.GridPosition),
                ["laps"] = Number(car.Laps),
                ["status"] = Status(car, winner, weekend.Key.Season),
            };
            if (car.TimeMs is { } time) item["Time"] = new JsonObject { ["millis"] = Text(time), ["time"] = Gap(time, winner?.TimeMs, car == winner) };
            if (laps.TryGetValue(car.Driver, out var lap))
                item["FastestLap"] = new JsonObject { ["lap"] = Number(lap.Lap), ["Time"] = new JsonObject { ["time"] = Duration(lap.TimeMs) } };
            yield return item;
        }
    }

    private static string PositionText(Finish finish) => finish switch
    {
        Finish.Classified c => Text(c.Position),
        Finish.Retired => "R",
        Finish.DidNotStart => "W",
        Finish.Disqualified => "D",
        Finish.DidNotQualify or Finish.DidNotParticipate => "F",
        Finish.Excluded => "E",
        _ => "N",
    };

    private static string Status(CarResult car, CarResult? winner, int season)
    {
        var (cause, broad) = car.Finish switch
        {
            Finish.Classified c => (c.StoppedBy, c.StoppedBy is not null ? "Retired" : car.TimeMs is not null || car.Laps >= winner?.Laps ? "Finished" : "Lapped"),
            Finish.Retired r => (r.Cause, "Retired"),
            Finish.DidNotStart d => (d.Cause, "Did not start"),
            Finish.Disqualified d => (d.Cause, "Disqualified"),
            Finish.NotClassified => (null, "Not classified"),
            Finish.Excluded => (null, "Excluded"),
            _ => (null, "Did not qualify"),
        };
        if (season > LastSeasonWithCauses) return broad.Replace(' ', '_');
        if (broad == "Lapped" && winner?.Laps - car.Laps is { } behind) return behind == 1 ? "+1 Lap" : $"+{behind} Laps";
        return cause ?? broad;
    }

    private static string Gap(int time, int? best, bool winner) => winner || best is not { } first || time < first ? Duration(time) : "+" + Duration(time - first);

    private static string Duration(int ms)
    {
        var time = TimeSpan.FromMilliseconds(ms);
        return time.ToString(time.TotalHours >= 1 ? "h\\:mm\\:ss\\.fff" : time.TotalMinutes >= 1 ? "m\\:ss\\.fff" : "s\\.fff", CultureInfo.InvariantCulture);
    }

    private static string Points(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Number(int? value) => value is { } number ? Text(number) : null;

    private static string Clock(DateTimeOffset time) => time.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Session(JsonObject race, string name, DateTimeOffset? time)
    {
        if (When(time) is { } when) race[name] = when;
    }

    private static JsonObject? When(DateTimeOffset? time) => time is not { } t
        ? null
        : new JsonObject { ["date"] = t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["time"] = Clock(t) };

    private JsonObject Driver(DriverId id)
    {
        var driver = history.Drivers[id];
        var family = driver.FamilyName.Replace(" Jr.", "", StringComparison.Ordinal);
        return new JsonObject
        {
            ["driverId"] = ErgastIds.Driver(id),
            ["permanentNumber"] = Number(driver.PermanentNumber),
            ["code"] = driver.Abbreviation,
            ["givenName"] = driver.Name.Split(' ')[0],
            ["familyName"] = family,
            ["dateOfBirth"] = driver.DateOfBirth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["nationality"] = ErgastIds.Nationality(driver.Nationality),
        };
    }

    private JsonObject Constructor(ConstructorId id) => new()
    {
        ["constructorId"] = ErgastIds.Constructor(id),
        ["name"] = history.Constructors[id].Name,
        ["nationality"] = ErgastIds.Nationality(history.Constructors[id].Country),
    };

    private static JsonObject Circuit(Circuit circuit) => new()
    {
        ["circuitId"] = ErgastIds.Circuit(circuit.Id),
        ["circuitName"] = circuit.FullName,
        ["Location"] = new JsonObject
        {
            ["lat"] = circuit.Latitude.ToString(CultureInfo.InvariantCulture),
            ["long"] = circuit.Longitude.ToString(CultureInfo.InvariantCulture),
            ["locality"] = circuit.Place,
            ["country"] = circuit.Country,
        },
    };
}
