using System.Globalization;
using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Reads the session files row by row.</summary>
internal sealed class F1DbSessionReader(F1DbRelease release, F1DbPeople people, IReadOnlyDictionary<RaceKey, F1DbRace> races, IssueLog issues)
{
    public Dictionary<RaceKey, List<Entry>> Entrants()
    {
        using var table = release.Open(
            "seasons-entrants-drivers", issues, "year", "constructorId", "engineManufacturerId", "driverId", "rounds", "testDriver");
        var entrants = new Dictionary<RaceKey, List<Entry>>();
        foreach (var row in table.Rows())
        {
            if (row.Flag("testDriver") || row.TextOrNull("rounds") is not { } rounds) continue;
            var entry = new Entry(Driver(row), Constructor(row), row.Text("engineManufacturerId"));
            foreach (var round in rounds.Split(';'))
            {
                if (!int.TryParse(round, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 99)
                    row.Report("rounds", round, "a round is expected");
                else
                    Add(entrants, row.Race(row.Int("year"), number, "year"), entry);
            }
        }

        return entrants;
    }

    public Dictionary<RaceKey, List<PracticeResult>> Practice(int number) =>
        ByDriver($"races-free-practice-{number}-results", ["timeMillis", "laps"], r => r.Driver, (row, driver) =>
            new PracticeResult(driver, row.IntOrNull("timeMillis"), row.IntOrNull("laps")));

    public Dictionary<RaceKey, List<QualifyingResult>> Qualifying(string file) =>
        ByDriver(file, ["positionNumber", "positionText", "timeMillis", "q1Millis", "q2Millis", "q3Millis"], q => q.Driver, (row, driver) =>
            new QualifyingResult(
                driver, row.IntOrNull("positionNumber"), row.IntOrNull("q1Millis") ?? row.IntOrNull("timeMillis"),
                row.IntOrNull("q2Millis"), row.IntOrNull("q3Millis")));

    public Dictionary<RaceKey, List<GridSlot>> Grid(string file) =>
        ByDriver(file, ["positionNumber", "positionText", "gridPenalty"], g => g.Driver, (row, driver) =>
            new GridSlot(driver, row.IntOrNull("positionNumber"), row.TextOrNull("gridPenalty")));

    public Dictionary<RaceKey, List<F1DbResult>> Results(string file) =>
        ByDriver(
            file,
            ["positionText", "driverNumber", "engineManufacturerId", "constructorId", "laps", "timeMillis", "points", "gridPositionNumber", "gridPositionText", "reasonRetired"],
            r => r.Result.Driver,
            (row, driver) => new F1DbResult(
                new CarResult
                {
                    Driver = driver,
                    Constructor = Constructor(row),
                    Finish = Finish(row),
                    GridPosition = row.IntOrNull("gridPositionNumber"),
                    FromPitLane = row.TextOrNull("gridPositionText") == "PL",
                    Laps = row.IntOrNull("laps"),
                    TimeMs = row.IntOrNull("timeMillis"),
                    Points = row.RealOrNull("points") ?? 0,
                },
                new Entry(driver, Constructor(row), row.Text("engineManufacturerId"), row.IntOrNull("driverNumber"))));

    public Dictionary<RaceKey, List<FastestLap>> FastestLaps() =>
        ByDriver("races-fastest-laps", ["lap", "timeMillis"], f => f.Driver, (row, driver) =>
            new FastestLap(driver, row.IntOrNull("lap"), row.Int("timeMillis")));

    public Dictionary<RaceKey, List<PitStop>> PitStops() =>
        ByRace("races-pit-stops", ["driverId", "stop", "lap", "timeMillis"], row =>
            new PitStop(Driver(row), row.Int("stop"), row.Int("lap"), row.IntOrNull("timeMillis")));

    public Dictionary<RaceKey, List<DriverStanding>> DriverStandings() =>
        ByDriver("races-driver-standings", ["positionDisplayOrder", "points"], s => s.Driver, (row, driver) =>
            new DriverStanding(driver, row.Int("positionDisplayOrder"), row.Real("points")));

    public Dictionary<RaceKey, List<ConstructorStanding>> ConstructorStandings() =>
        ByRace("races-constructor-standings", ["positionDisplayOrder", "constructorId", "points"], row =>
            new ConstructorStanding(Constructor(row), row.Int("positionDisplayOrder"), row.Real("points")));

    private static Finish Finish(CsvRow row)
    {
        var text = row.Text("positionText");
        var cause = row.TextOrNull("reasonRetired");
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0)
            return new Finish.Classified(position, cause);
        switch (text)
        {
            case "DNF": return new Finish.Retired(cause);
            case "NC": return new Finish.NotClassified();
            case "DNS": return new Finish.DidNotStart(cause);
            case "DNQ": return new Finish.DidNotQualify();
            case "DNP": return new Finish.DidNotParticipate();
            case "DSQ": return new Finish.Disqualified(cause);
            case "EX": return new Finish.Excluded();
            default:
                row.Report("positionText", text, "a position or one of DNF, NC, DNS, DNQ, DNP, DSQ, EX is expected");
                return new Finish.NotClassified();
        }
    }

    private Dictionary<RaceKey, List<T>> ByDriver<T>(string name, string[] columns, Func<T, DriverId> driverOf, Func<CsvRow, DriverId, T> map)
    {
        var seen = new HashSet<(RaceKey, DriverId)>();
        return ByRace(name, ["driverId", .. columns], row =>
        {
            var item = map(row, Driver(row));
            var driver = driverOf(item);
            if (driver == default || seen.Add((row.Race("year", "round"), driver))) return item;

            // f1db lists a car that set no time and was also disqualified twice (Bottas in 2023 round 10): neither row has a position.
            if (item is QualifyingResult { Position: null })
                row.Note("driverId", driver.Value, "the driver appears twice in qualifying, the second time without a position; the first row is used");
            else
                row.Report("driverId", driver.Value, "the driver appears twice in this race");
            return default;
        });
    }

    private Dictionary<RaceKey, List<T>> ByRace<T>(string name, string[] columns, Func<CsvRow, T?> map)
    {
        using var table = release.Open(name, issues, ["year", "round", .. columns]);
        var found = new Dictionary<RaceKey, List<T>>();
        foreach (var row in table.Rows())
        {
            var key = row.Race("year", "round");
            if (!races.ContainsKey(key)) row.Report("round", key.ToString(), "the race is not in f1db-races.csv");
            if (map(row) is { } item) Add(found, key, item);
        }

        return found;
    }

    private static void Add<T>(Dictionary<RaceKey, List<T>> found, RaceKey key, T item)
    {
        if (!found.TryGetValue(key, out var items)) found.Add(key, items = []);
        items.Add(item);
    }

    private DriverId Driver(CsvRow row) => row.Id("driverId", people.DriverIds, "driver") is var id && people.DriverIds.Contains(id) ? new DriverId(id) : default;

    private ConstructorId Constructor(CsvRow row) =>
        row.Id("constructorId", people.ConstructorIds, "constructor") is var id && people.ConstructorIds.Contains(id) ? new ConstructorId(id) : default;
}
