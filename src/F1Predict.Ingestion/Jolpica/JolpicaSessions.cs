using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Reads qualifying, pit stops and standings. A list with a row that cannot be read is null: it must replace nothing.</summary>
internal sealed class JolpicaSessions(JolpicaPeople people, JolpicaEntries entries, IdentityResolver identity)
{
    public (IReadOnlyList<QualifyingResult> Rows, IReadOnlyList<Entry> Entries)? Qualifying(RaceKey race, SessionRows? session)
    {
        var entered = new List<Entry>();
        var rows = OncePerDriver(session, "Driver.driverId", q => q.Driver, row =>
        {
            var driver = people.DriverOf(row);
            var constructor = people.ConstructorOf(row, race.Season);
            if (driver is not { } who || constructor is not { } maker) return null;
            entered.Add(entries.Map(race, who, maker, row));
            return new QualifyingResult(who, row.IntOrNull("position"), row.DurationMsOrNull("Q1"), row.DurationMsOrNull("Q2"), row.DurationMsOrNull("Q3"));
        });
        return rows is null ? null : (rows, entered);
    }

    public IReadOnlyList<PitStop>? PitStops(SessionRows? session)
    {
        var seen = new HashSet<(DriverId, int)>();
        return All(session, row =>
        {
            var source = row.Text("driverId");
            var driver = source is null ? null : identity.DriverMet(source);
            if (source is not null && driver is null) row.Report("driverId", source, "the driver is in no other list of this season");
            if (driver is not { } who || row.Int("stop") is not { } stop || row.Int("lap") is not { } lap) return null;
            if (seen.Add((who, stop))) return new PitStop(who, stop, lap, row.DurationMsOrNull("duration"));
            row.Report("stop", $"{stop}", $"the stop of {who} appears twice");
            return null;
        });
    }

    public IReadOnlyList<DriverStanding>? DriverStandings(SessionRows? session) => OncePerDriver(session, "Driver.driverId", s => s.Driver, row =>
        people.DriverOf(row) is { } driver && row.Int("position") is { } position && row.Real("points") is { } points
            ? new DriverStanding(driver, position, points)
            : null);

    public IReadOnlyList<ConstructorStanding>? ConstructorStandings(int season, SessionRows? session)
    {
        var seen = new HashSet<ConstructorId>();
        return All(session, row =>
        {
            if (people.ConstructorOf(row, season) is not { } constructor || row.Int("position") is not { } position || row.Real("points") is not { } points)
                return null;
            if (seen.Add(constructor)) return new ConstructorStanding(constructor, position, points);
            row.Report("Constructor.constructorId", constructor.Value, "the constructor appears twice");
            return null;
        });
    }

    private static List<T>? OncePerDriver<T>(SessionRows? session, string field, Func<T, DriverId> driverOf, Func<JsonRow, T?> map)
        where T : class
    {
        var seen = new HashSet<DriverId>();
        return All(session, row =>
        {
            if (map(row) is not { } item) return null;
            if (seen.Add(driverOf(item))) return item;
            row.Report(field, driverOf(item).Value, "the driver appears twice");
            return null;
        });
    }

    private static List<T>? All<T>(SessionRows? session, Func<JsonRow, T?> map)
        where T : class
    {
        if (session is not { Whole: true }) return null;
        var items = new List<T>(session.Rows.Count);
        var whole = true;
        foreach (var row in session.Rows)
        {
            var before = row.Issues.Count;
            if (map(row) is { } item) items.Add(item);
            else whole = false;

            // A value that could not be read is null in the row, which would say that there is none.
            whole &= row.Issues.Count == before || row.Issues.All.Skip(before).All(IsAboutIdentity);
        }

        return whole ? items : null;
    }

    private static bool IsAboutIdentity(DataIssue issue) => issue.Field is { } field
        && (field.EndsWith("constructorId", StringComparison.Ordinal) || field.EndsWith("nationality", StringComparison.Ordinal) || field == "engine");
}
