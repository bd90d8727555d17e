using System.Globalization;
using System.Text.Json.Nodes;
using F1Predict.Data;
using Microsoft.AspNetCore.Http;

namespace F1Predict.Testing;

/// <summary>Serves a history as the public feed of official timing does: bare lists, meetings and sessions with keys, numbers for drivers.</summary>
public sealed class OpenF1Server : LocalServer
{
    private static readonly string[] SessionsWithDrivers = ["Practice 1", "Practice 2", "Practice 3", "Qualifying", "Sprint Qualifying", "Race"];
    private static readonly double[] AroundTheMean = [-0.5, 0.5];

    private OpenF1Server(RaceHistory history) => History = history;

    /// <summary>What is served.</summary>
    public RaceHistory History { get; set; }

    /// <summary>While a session is live everything is refused.</summary>
    public bool Live { get; set; }

    protected override string Prefix => "/v1/";

    private IEnumerable<RaceWeekend> Weekends => History.CompletedRaces.Select(r => r.Weekend).Concat(History.Upcoming);

    public static Task<OpenF1Server> StartAsync(RaceHistory history) => StartAsync(new OpenF1Server(history));

    protected override string? Body(string path, IQueryCollection query)
    {
        if (Live) Fail(Fault.Unauthorized, times: 1);
        var rows = path switch
        {
            "meetings" => OfYear(query).Select(Meeting),
            "sessions" => OfYear(query).SelectMany(Sessions).Where(s => !query.TryGetValue("session_name", out var name) || (string?)s["session_name"] == name),
            "starting_grid" => Of(query, "meeting_key", MeetingKey).SelectMany(Grid),
            "session_result" => Weekends.SelectMany(w => Practice(w, query["session_key"].ToString())),
            "drivers" => Of(query, "meeting_key", MeetingKey).SelectMany(Drivers),
            "weather" => Of(query, "session_key", w => SessionKey(w, "Race")).SelectMany(Weather),
            _ => null,
        };
        return rows?.ToArray() is { Length: > 0 } found ? new JsonArray([.. found]).ToJsonString() : null;
    }

    private static int MeetingKey(RaceWeekend weekend) => weekend.Key.Season * 100 + weekend.Key.Round;

    private static int SessionKey(RaceWeekend weekend, string name) => MeetingKey(weekend) * 10 + name switch
    {
        "Practice 1" => 1,
        "Practice 2" => 2,
        "Practice 3" => 3,
        "Qualifying" => 4,
        "Sprint" => 6,
        "Race" => 7,
        _ => 5,
    };

    private static IEnumerable<JsonObject> Practice(RaceWeekend weekend, string key)
    {
        (string Name, IReadOnlyList<PracticeResult> Rows)[] sessions =
            [("Practice 1", weekend.Practice1), ("Practice 2", weekend.Practice2), ("Practice 3", weekend.Practice3)];
        return from session in sessions
            where SessionKey(weekend, session.Name).ToString(CultureInfo.InvariantCulture) == key
            from row in session.Rows
            where Number(weekend, row.Driver) is not null
            select new JsonObject
            {
                ["meeting_key"] = MeetingKey(weekend),
                ["session_key"] = SessionKey(weekend, session.Name),
                ["driver_number"] = Number(weekend, row.Driver),
                ["duration"] = row.BestLapMs / 1000.0,
                ["number_of_laps"] = row.Laps,
                ["dnf"] = false,
            };
    }

    private static JsonObject Meeting(RaceWeekend weekend) => new()
    {
        ["meeting_key"] = MeetingKey(weekend),
        ["meeting_name"] = weekend.Race.Name,
        ["circuit_short_name"] = TimingCircuits.ShortName(weekend.Race.Circuit),
        ["year"] = weekend.Key.Season,
    };

    private static IEnumerable<JsonObject> Sessions(RaceWeekend weekend)
    {
        var times = weekend.Race.Sessions;
        (string Name, DateTimeOffset? Start)[] sessions =
        [
            ("Practice 1", times.Practice1), ("Practice 2", times.Practice2), ("Practice 3", times.Practice3), ("Qualifying", times.Qualifying),
            (weekend.Key.Season == 2023 ? "Sprint Shootout" : "Sprint Qualifying", times.SprintQualifying), ("Sprint", times.Sprint), ("Race", times.Race),
        ];
        return sessions.Where(s => s.Start is not null).Select(s => new JsonObject
        {
            ["meeting_key"] = MeetingKey(weekend),
            ["session_key"] = SessionKey(weekend, s.Name),
            ["session_name"] = s.Name,
            ["date_start"] = s.Start!.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["year"] = weekend.Key.Season,
        });
    }

    private static IEnumerable<JsonObject> Grid(RaceWeekend weekend) =>
        Slots(weekend, weekend.StartingGrid, "Qualifying").Concat(Slots(weekend, weekend.SprintGrid, "Sprint Qualifying"));

    private static IEnumerable<JsonObject> Slots(RaceWeekend weekend, IReadOnlyList<GridSlot> grid, string session) =>
        grid.Where(g => g.Position is not null).Select(g => new JsonObject
        {
            ["meeting_key"] = MeetingKey(weekend),
            ["session_key"] = SessionKey(weekend, session),
            ["position"] = g.Position,
            ["driver_number"] = Number(weekend, g.Driver),
            ["lap_duration"] = 86.1,
        });

    private static int? Number(RaceWeekend weekend, DriverId driver) => weekend.Entries.FirstOrDefault(e => e.Driver == driver)?.CarNumber;

    private static IEnumerable<RaceWeekend> Where(IEnumerable<RaceWeekend> weekends, IQueryCollection query, string name, Func<RaceWeekend, int> key) =>
        query.TryGetValue(name, out var text) ? weekends.Where(w => key(w).ToString(CultureInfo.InvariantCulture) == text) : [];

    private IEnumerable<RaceWeekend> Of(IQueryCollection query, string name, Func<RaceWeekend, int> key) => Where(Weekends, query, name, key);

    private IEnumerable<RaceWeekend> OfYear(IQueryCollection query) => Of(query, "year", w => w.Key.Season);

    private IEnumerable<JsonObject> Drivers(RaceWeekend weekend) => from session in SessionsWithDrivers
        from entry in weekend.Entries
        let driver = History.Drivers[entry.Driver]
        select new JsonObject
        {
            ["meeting_key"] = MeetingKey(weekend),
            ["session_key"] = SessionKey(weekend, session),
            ["driver_number"] = entry.CarNumber,
            ["first_name"] = driver.Name.Split(' ')[0],
            ["last_name"] = driver.FamilyName.Replace(" Jr.", "", StringComparison.Ordinal),
            ["full_name"] = driver.Name,
            ["name_acronym"] = driver.Abbreviation,
        };

    private IEnumerable<JsonObject> Weather(RaceWeekend weekend)
    {
        if (History.FindCompleted(weekend.Key)?.Weather is not { } weather) return [];

        // One sample a minute, around the mean.
        return AroundTheMean.Select(off => new JsonObject
        {
            ["session_key"] = SessionKey(weekend, "Race"),
            ["air_temperature"] = weather.AirTemperatureC + off,
            ["track_temperature"] = weather.TrackTemperatureC + off,
            ["humidity"] = weather.HumidityPercent + off,
            ["rainfall"] = 0,
            ["wind_speed"] = weather.WindSpeedKph / 3.6,
        });
    }
}
