using F1Predict.Data;

namespace F1Predict.Testing;

/// <summary>Runs one made-up race weekend: laps scatter around each car's pace, the faster end in front more often.</summary>
internal sealed class InventedRace(Race race, IReadOnlyList<Entry> entries, IReadOnlyDictionary<DriverId, double> paceMs, SeededRandom random)
{
    private const int LapMs = 90_000;

    private static readonly double[] RacePoints = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];
    private static readonly double[] SprintPoints = [8, 7, 6, 5, 4, 3, 2, 1];
    private static readonly string[] Causes = ["Engine", "Gearbox", "Collision"];

    private readonly int _laps = race.ScheduledLaps ?? throw new ArgumentException("An invented race has its laps planned.", nameof(race));

    public CompletedRace Run()
    {
        var weekend = Weekend();
        var results = Results(weekend.StartingGrid, _laps, RacePoints);
        return new CompletedRace
        {
            Weekend = weekend,
            Results = results,
            LapsRun = _laps,
            FastestLaps = [.. results.Select(r => new FastestLap(r.Driver, 1 + random.Below(_laps), Lap(r.Driver, 300)))],
            PitStops = [.. results.Select(r => new PitStop(r.Driver, 1, 10 + random.Below(20), 22_000 + random.Below(3_000)))],
            Weather = new RaceWeather
            {
                AirTemperatureC = 15 + random.Below(20),
                PrecipitationMm = random.Chance(0.2) ? 3.5 : 0,
                Conditions = random.Chance(0.2) ? TrackConditions.Mixed : TrackConditions.Dry,
            },
        };
    }

    private RaceWeekend Weekend()
    {
        var (practice1, practice2, practice3) = (Practice(), Practice(), Practice());
        var qualifying = Qualifying();
        var sprint = race.Sprint != SprintFormat.None;
        var sprintQualifying = race.Sprint is SprintFormat.AfterQualifying or SprintFormat.BeforeQualifying ? Qualifying() : [];
        var sprintGrid = sprint ? Grid((sprintQualifying.Length > 0 ? sprintQualifying : qualifying).Select(q => q.Driver), penalties: false) : [];
        var sprintResult = sprint ? Results(sprintGrid, _laps / 3, SprintPoints) : [];
        var order = race.Sprint == SprintFormat.SetsTheGrid ? sprintResult.Select(r => r.Driver) : qualifying.Select(q => q.Driver);
        return new RaceWeekend
        {
            Race = race,
            Entries = entries,
            Practice1 = practice1,
            Practice2 = race.Sprint is SprintFormat.None or SprintFormat.SetsTheGrid ? practice2 : [],
            Practice3 = sprint ? [] : practice3,
            Qualifying = qualifying,
            SprintQualifying = sprintQualifying,
            SprintGrid = sprintGrid,
            SprintResult = sprintResult,
            StartingGrid = Grid(order, penalties: true),
        };
    }

    private PracticeResult[] Practice() =>
        [.. entries.Select(e => random.Chance(0.03) ? new PracticeResult(e.Driver, null, 2) : new PracticeResult(e.Driver, Lap(e.Driver, 600), 20))];

    private QualifyingResult[] Qualifying()
    {
        var laps = entries.Select(e => (e.Driver, Ms: Lap(e.Driver, 150))).OrderBy(l => l.Ms).ToArray();
        return [.. laps.Select((lap, at) => new QualifyingResult(
            lap.Driver, at + 1, lap.Ms,
            at < laps.Length * 3 / 4 ? lap.Ms - 300 : null,
            at < laps.Length / 2 ? lap.Ms - 600 : null))];
    }

    private GridSlot[] Grid(IEnumerable<DriverId> order, bool penalties)
    {
        var drivers = order.ToList();
        var fromPitLane = penalties && random.Chance(0.1) ? drivers[random.Below(drivers.Count)] : (DriverId?)null;
        if (fromPitLane is { } late && drivers.Remove(late)) drivers.Add(late);
        return [.. drivers.Select((driver, at) => driver == fromPitLane ? new GridSlot(driver, null) : new GridSlot(driver, at + 1))];
    }

    private CarResult[] Results(IReadOnlyList<GridSlot> grid, int laps, double[] points)
    {
        var finished = grid.Select((slot, at) => (Slot: slot, Score: paceMs[slot.Driver] + (40 * at) + (random.Normal() * 300)))
            .OrderBy(car => car.Score)
            .Select(car => car.Slot)
            .ToArray();

        // The winner never retires, so that every race has one.
        var retired = finished.Skip(1).Where(_ => random.Chance(0.1)).ToArray();
        var classified = finished.Where(slot => !retired.Contains(slot)).Select((slot, at) => Result(slot, laps) with
        {
            Finish = new Finish.Classified(at + 1),
            TimeMs = (laps * LapMs) + (at * 2_500),
            Points = at < points.Length ? points[at] : 0,
        });
        return [.. classified, .. retired.Select(slot => Result(slot, random.Below(laps)))];
    }

    private CarResult Result(GridSlot slot, int laps) => new()
    {
        Driver = slot.Driver,
        Constructor = entries.First(e => e.Driver == slot.Driver).Constructor,
        Finish = new Finish.Retired(Causes[laps % Causes.Length]),
        GridPosition = slot.Position,
        FromPitLane = slot.FromPitLane,
        Laps = laps,
    };

    private int Lap(DriverId driver, double scatterMs) => (int)(LapMs + paceMs[driver] + (random.Normal() * scatterMs));
}
