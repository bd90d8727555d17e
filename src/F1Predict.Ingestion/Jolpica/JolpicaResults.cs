using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Reads the rows of races and sprints.</summary>
internal sealed class JolpicaResults(JolpicaPeople people, JolpicaEntries entries)
{
    /// <summary>Gaps are rounded, and penalties once in a while added to one of the two; a lost digit is far more.</summary>
    private const int ToleranceMs = 1500;

    /// <param name="race">The race.</param>
    /// <param name="session">Its rows.</param>
    /// <param name="surePoints">The last place that certainly scores: points that are missing up to there are missing, further down there are none.</param>
    public JolpicaResult Read(RaceKey race, SessionRows session, int surePoints)
    {
        var cars = new List<(CarResult Car, JsonRow Row)>(session.Rows.Count);
        var entered = new List<Entry>(session.Rows.Count);
        var laps = new List<FastestLap>(session.Rows.Count);
        var seen = new HashSet<DriverId>();
        var whole = session.Whole;
        foreach (var row in session.Rows)
        {
            var before = row.Issues.Count;
            var car = Car(row, race.Season, surePoints);
            if (car is null)
            {
                whole = false;
                continue;
            }

            if (!seen.Add(car.Driver))
            {
                row.Report("Driver.driverId", car.Driver.Value, "the driver appears twice");
                whole = false;
                continue;
            }

            cars.Add((car, row));
            entered.Add(entries.Map(race, car.Driver, car.Constructor, row));
            if (FastestLapOf(row, car.Driver) is { } lap) laps.Add(lap);
            whole &= !Spoiled(row, before);
        }

        return new JolpicaResult
        {
            Cars = [.. cars.Select(c => c.Car)],
            Entries = entered,
            FastestLaps = laps.Count > 0 ? laps : null,
            Complete = whole && (cars.Count == 0 || TimesComplete(cars)),
        };
    }

    /// <summary>New drivers' nationalities, new constructors and unknown engines are worth an issue, but do not make the row less true.</summary>
    private static bool Spoiled(JsonRow row, int before) => row.Issues.All.Skip(before).Any(i =>
        i.Field?.EndsWith("constructorId", StringComparison.Ordinal) != true && i.Field?.EndsWith("nationality", StringComparison.Ordinal) != true
        && i.Field?.EndsWith("engine", StringComparison.Ordinal) != true);

    private static bool TimesComplete(List<(CarResult Car, JsonRow Row)> cars)
    {
        var first = cars.FirstOrDefault(c => c.Car.Finish.ClassifiedPosition == 1);
        if (first.Car is not { } winner)
        {
            cars[0].Row.Report("positionText", null, "no car is classified first: the result is partial");
            return false;
        }

        if (winner is not { TimeMs: { } best, Laps: { } distance })
        {
            first.Row.Report("Time", null, "the winner has no time or no laps: the result is partial");
            return false;
        }

        var complete = true;
        foreach (var (car, row) in cars)
        {
            if (car.TimeMs is null && car.Laps >= distance && row.TextOrNull("status") == "Finished")
            {
                row.Report("Time.millis", null, "the car finished on the lead lap and has no time: the result is partial");
                complete = false;
            }
            else if (row.Child("Time") is { } time && time.TextOrNull("time") is { } text && car.TimeMs is { } millis)
            {
                complete &= Agrees(time, text, millis, best);
            }
        }

        return complete;
    }

    private static bool Agrees(JsonRow time, string text, int millis, int best)
    {
        var gap = text.StartsWith('+');
        if (!RaceDuration.TryParse(gap ? text[1..] : text, out var parsed))
        {
            // A gap of nothing is a dead heat, and of old seasons there are gaps in laps.
            if (text is "+0.000" || text.EndsWith("Lap", StringComparison.Ordinal) || text.EndsWith("Laps", StringComparison.Ordinal)) return true;
            time.Report("time", text, "a time as in 1:25:33.607 or a gap as in +12.345 is expected");
            return false;
        }

        if (Math.Abs((gap ? (long)best + parsed : parsed) - millis) <= ToleranceMs) return true;
        time.Report("millis", $"{millis}", $"the time '{text}' says otherwise");
        return false;
    }

    private static FastestLap? FastestLapOf(JsonRow row, DriverId driver)
    {
        if (row.Child("FastestLap") is not { } lap || lap.Child("Time") is not { } time) return null;
        return time.DurationMsOrNull("time") is { } ms ? new FastestLap(driver, lap.IntOrNull("lap"), ms) : null;
    }

    private CarResult? Car(JsonRow row, int season, int surePoints)
    {
        var driver = people.DriverOf(row);
        var constructor = people.ConstructorOf(row, season);
        var finish = JolpicaFinish.Read(row);
        var grid = row.IntOrNull("grid");
        if (grid is < 0 or > 99)
        {
            row.Report("grid", $"{grid}", "a slot, or 0 for the pit lane, is expected");
            return null;
        }

        var points = row.RealOrNull("points");
        if (points is null && finish?.ClassifiedPosition <= surePoints) row.Report("points", null, "it is missing for a place that scores: the result is partial");
        if (driver is not { } who || constructor is not { } maker || finish is null) return null;
        return new CarResult
        {
            Driver = who,
            Constructor = maker,
            Finish = finish,
            GridPosition = grid > 0 ? grid : null,
            FromPitLane = grid == 0,
            Laps = row.IntOrNull("laps"),
            TimeMs = row.Child("Time")?.IntOrNull("millis"),
            Points = points ?? 0,
        };
    }
}
