namespace F1Predict.Data.Tests;

/// <summary>A small history of invented drivers: two seasons of two races, and one race to come.</summary>
internal static class Small
{
    public static readonly Driver[] Drivers = [.. Enumerable.Range(1, 4).Select(i =>
        new Driver(new DriverId($"driver-{i}"), $"Driver {i}", $"Name{i}", $"D0{i}", new DateOnly(1990, 1, i), "nowhere", i == 1 ? 7 : null))];

    public static readonly Constructor[] Constructors =
    [
        new(new ConstructorId("old-team"), "Old Team", "nowhere", new ConstructorId("new-team")),
        new(new ConstructorId("new-team"), "New Team", "nowhere", new ConstructorId("new-team")),
    ];

    public static readonly Circuit[] Circuits = [new(new CircuitId("ring"), "Ring", "The Ring", "Town", "nowhere", CircuitKind.Street, 50.5, -7.25)];

    public static RaceHistory History(Func<CompletedRace, CompletedRace>? change = null) =>
        Create([.. Keys.Select(Completed).Select(change ?? (race => race))], [new RaceWeekend { Race = Race(new RaceKey(2021, 3)), Entries = [] }]);

    public static RaceKey[] Keys { get; } = [new(2020, 1), new(2020, 2), new(2021, 1), new(2021, 2)];

    public static RaceHistory Create(IEnumerable<CompletedRace> completed, IEnumerable<RaceWeekend> upcoming) =>
        RaceHistory.Create(Drivers, Constructors, Circuits, completed, upcoming);

    public static Race Race(RaceKey key, SprintFormat sprint = SprintFormat.None) => new()
    {
        Key = key,
        Name = $"Race {key}",
        Date = new DateOnly(key.Season, 3, key.Round),
        Circuit = Circuits[0].Id,
        Layout = "ring-1",
        Kind = CircuitKind.Street,
        Direction = TrackDirection.AntiClockwise,
        LapLengthKm = 4.321,
        Turns = 12,
        ScheduledLaps = 70,
        Sprint = sprint,
        Sessions = new SessionTimes { Race = new DateTimeOffset(key.Season, 3, key.Round, 13, 30, 0, TimeSpan.Zero) },
    };

    /// <summary>A weekend with something in every session.</summary>
    public static RaceWeekend Weekend(RaceKey key, SprintFormat sprint = SprintFormat.None) => new()
    {
        Race = Race(key, sprint),
        Entries = [.. Drivers.Select((d, i) => new Entry(d.Id, Team(i), "engine", i == 3 ? null : i))],
        Practice1 = [new(Drivers[0].Id, 80_001, 20), new(Drivers[1].Id, null, null)],
        Practice2 = [new(Drivers[1].Id, 79_500, 0)],
        Practice3 = [new(Drivers[2].Id, 79_400, 3)],
        Qualifying = [new(Drivers[0].Id, 1, 79_000, 78_500, 78_000), new(Drivers[1].Id, null, null, null, null)],
        SprintQualifying = [new(Drivers[3].Id, 1, 81_000, null, null)],
        SprintGrid = [new(Drivers[2].Id, 1), new(Drivers[3].Id, null)],
        SprintResult = [Result(0, new Finish.Classified(1)) with { Points = 8 }],
        StartingGrid = [new(Drivers[0].Id, 1), new(Drivers[1].Id, null, "SFB")],
    };

    public static CompletedRace Completed(RaceKey key) => new()
    {
        Weekend = Weekend(key),
        LapsRun = 44,
        Results =
        [
            Result(0, new Finish.Classified(1)) with { Points = 12.5, TimeMs = 5_000_000, Laps = 44, GridPosition = 1 },
            Result(1, new Finish.Classified(2, "Engine")) with { FromPitLane = true },
            Result(2, new Finish.Retired("Gearbox")) with { Laps = 0 },
            Result(3, new Finish.Retired(null)),
        ],
        FastestLaps = [new(Drivers[0].Id, 43, 77_777), new(Drivers[1].Id, null, 77_999)],
        PitStops = [new(Drivers[0].Id, 1, 20, 22_000), new(Drivers[0].Id, 2, 40, null)],
        Weather = new RaceWeather { AirTemperatureC = -0.5, Conditions = TrackConditions.Mixed },
        DriverStandings = [new(Drivers[0].Id, 1, 12.5)],
        ConstructorStandings = [new(Constructors[1].Id, 1, 12.5)],
    };

    public static CarResult Result(int driver, Finish finish) => new() { Driver = Drivers[driver].Id, Constructor = Team(driver), Finish = finish };

    private static ConstructorId Team(int driver) => Constructors[driver / 2].Id;
}
