namespace F1Predict.Data;

/// <summary>The race itself, and what its sessions brought. Rows of sessions are preceded by their keys: see <see cref="RacePart"/>.</summary>
internal static class RaceTables
{
    public static readonly Table<Race> Races = new(
        "races",
        [
            "season", "round", "name", "race_date", "circuit_id", "layout", "kind", "direction", "lap_length_km", "turns", "scheduled_laps", "sprint",
            "practice_1_at", "practice_2_at", "practice_3_at", "qualifying_at", "sprint_qualifying_at", "sprint_at", "race_at",
        ],
        WriteRace,
        ReadRace);

    public static readonly Table<Entry> Entries = new(
        "entries",
        ["driver_id", "constructor_id", "engine", "car_number"],
        (row, e) => row.Text(e.Driver.Value).Text(e.Constructor.Value).Text(e.Engine).Integer(e.CarNumber),
        r => new Entry(r.Driver(), r.Constructor(), r.Text(), r.OptionalNumber()));

    public static readonly Table<PracticeResult> Practice = new(
        "practice",
        ["driver_id", "best_lap_ms", "laps"],
        (row, p) => row.Text(p.Driver.Value).Integer(p.BestLapMs).Integer(p.Laps),
        r => new PracticeResult(r.Driver(), r.OptionalNumber(), r.OptionalNumber()));

    public static readonly Table<QualifyingResult> Qualifying = new(
        "qualifying",
        ["driver_id", "position", "q1_ms", "q2_ms", "q3_ms"],
        (row, q) => row.Text(q.Driver.Value).Integer(q.Position).Integer(q.Q1Ms).Integer(q.Q2Ms).Integer(q.Q3Ms),
        r => new QualifyingResult(r.Driver(), r.OptionalNumber(), r.OptionalNumber(), r.OptionalNumber(), r.OptionalNumber()));

    public static readonly Table<GridSlot> Grid = new(
        "grid_slots",
        ["driver_id", "position", "penalty"],
        (row, g) => row.Text(g.Driver.Value).Integer(g.Position).Text(g.Penalty),
        r => new GridSlot(r.Driver(), r.OptionalNumber(), r.OptionalText()));

    public static readonly Table<CarResult> Results = new(
        "results",
        ["driver_id", "constructor_id", "finish", "position", "cause", "grid_position", "from_pit_lane", "laps", "time_ms", "points"],
        WriteResult,
        ReadResult);

    public static readonly Table<FastestLap> FastestLaps = new(
        "fastest_laps",
        ["driver_id", "lap", "time_ms"],
        (row, f) => row.Text(f.Driver.Value).Integer(f.Lap).Integer(f.TimeMs),
        r => new FastestLap(r.Driver(), r.OptionalNumber(), r.Number()));

    public static readonly Table<PitStop> PitStops = new(
        "pit_stops",
        ["driver_id", "stop", "lap", "time_ms"],
        (row, p) => row.Text(p.Driver.Value).Integer(p.Stop).Integer(p.Lap).Integer(p.TimeMs),
        r => new PitStop(r.Driver(), r.Number(), r.Number(), r.OptionalNumber()));

    public static readonly Table<RaceWeather> Weather = new(
        "weather",
        ["air_temperature_c", "track_temperature_c", "humidity_percent", "precipitation_mm", "wind_speed_kph", "conditions"],
        (row, w) => row.Real(w.AirTemperatureC).Real(w.TrackTemperatureC).Real(w.HumidityPercent).Real(w.PrecipitationMm).Real(w.WindSpeedKph)
            .Text(w.Conditions is { } c ? Code.Conditions.Text((int)c) : null),
        r => new RaceWeather
        {
            AirTemperatureC = r.OptionalReal(),
            TrackTemperatureC = r.OptionalReal(),
            HumidityPercent = r.OptionalReal(),
            PrecipitationMm = r.OptionalReal(),
            WindSpeedKph = r.OptionalReal(),
            Conditions = r.OptionalText() is { } c ? (TrackConditions)Code.Conditions.Value(c) : null,
        });

    public static readonly Table<DriverStanding> DriverStandings = new(
        "driver_standings",
        ["driver_id", "position", "points"],
        (row, s) => row.Text(s.Driver.Value).Integer(s.Position).Real(s.Points),
        r => new DriverStanding(r.Driver(), r.Number(), r.Real()));

    public static readonly Table<ConstructorStanding> ConstructorStandings = new(
        "constructor_standings",
        ["constructor_id", "position", "points"],
        (row, s) => row.Text(s.Constructor.Value).Integer(s.Position).Real(s.Points),
        r => new ConstructorStanding(r.Constructor(), r.Number(), r.Real()));

    private static void WriteRace(Row row, Race race)
    {
        row.Race(race.Key).Text(race.Name).Date(race.Date).Text(race.Circuit.Value).Text(race.Layout)
            .Text(Code.CircuitKind.Text((int)race.Kind)).Text(race.Direction is { } direction ? Code.Direction.Text((int)direction) : null)
            .Real(race.LapLengthKm).Integer(race.Turns).Integer(race.ScheduledLaps).Text(Code.Sprint.Text((int)race.Sprint));
        var times = race.Sessions;
        row.Moment(times.Practice1).Moment(times.Practice2).Moment(times.Practice3).Moment(times.Qualifying)
            .Moment(times.SprintQualifying).Moment(times.Sprint).Moment(times.Race);
    }

    private static Race ReadRace(RowReader r) => new()
    {
        Key = r.Race(),
        Name = r.Text(),
        Date = r.Date(),
        Circuit = new CircuitId(r.Text()),
        Layout = r.Text(),
        Kind = (CircuitKind)Code.CircuitKind.Value(r.Text()),
        Direction = r.OptionalText() is { } direction ? (TrackDirection)Code.Direction.Value(direction) : null,
        LapLengthKm = r.OptionalReal(),
        Turns = r.OptionalNumber(),
        ScheduledLaps = r.OptionalNumber(),
        Sprint = (SprintFormat)Code.Sprint.Value(r.Text()),
        Sessions = new SessionTimes
        {
            Practice1 = r.OptionalMoment(),
            Practice2 = r.OptionalMoment(),
            Practice3 = r.OptionalMoment(),
            Qualifying = r.OptionalMoment(),
            SprintQualifying = r.OptionalMoment(),
            Sprint = r.OptionalMoment(),
            Race = r.OptionalMoment(),
        },
    };

    private static void WriteResult(Row row, CarResult result)
    {
        var (code, cause) = result.Finish.Coded();
        row.Text(result.Driver.Value).Text(result.Constructor.Value).Text(Code.Finish.Text((int)code)).Integer(result.Finish.ClassifiedPosition)
            .Text(cause).Integer(result.GridPosition).Flag(result.FromPitLane).Integer(result.Laps).Integer(result.TimeMs).Real(result.Points);
    }

    private static CarResult ReadResult(RowReader r) => new()
    {
        Driver = r.Driver(),
        Constructor = r.Constructor(),
        Finish = Ending((FinishCode)Code.Finish.Value(r.Text()), r.OptionalNumber(), r.OptionalText()),
        GridPosition = r.OptionalNumber(),
        FromPitLane = r.Flag(),
        Laps = r.OptionalNumber(),
        TimeMs = r.OptionalNumber(),
        Points = r.Real(),
    };

    private static Finish Ending(FinishCode code, int? position, string? cause) => code switch
    {
        FinishCode.Classified => new Finish.Classified(position ?? throw new InvalidDataException("a classified car has no position"), cause),
        FinishCode.Retired => new Finish.Retired(cause),
        FinishCode.NotClassified => new Finish.NotClassified(),
        FinishCode.DidNotStart => new Finish.DidNotStart(cause),
        FinishCode.DidNotQualify => new Finish.DidNotQualify(),
        FinishCode.DidNotParticipate => new Finish.DidNotParticipate(),
        FinishCode.Disqualified => new Finish.Disqualified(cause),
        FinishCode.Excluded => new Finish.Excluded(),
        _ => throw new InvalidDataException($"{code} is not a way to finish"),
    };
}
